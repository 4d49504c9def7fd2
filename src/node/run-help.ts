/** What `veillee run --help` prints. Every setting stands once, with its name in the environment and the file. */

import type { Words } from "../base/lang.ts";

export const runHelp: Words = {
  fr: `veillee run : fait tourner le village

  veillee run [options]

Sans radio, un village d'exercice s'ouvre : 24 foyers simulés vivent une coupure de courant.
Avec --radio, Veillée sert le vrai village.

Radio et village
  --radio ADRESSE      /dev/serial/by-id/…, tcp://hôte:4403 ou recorded:FICHIER ; plusieurs fois pour
                       plusieurs radios
  --village NOM        le nom affiché
  --exercise           un exercice, même si une radio est réglée

Exercice
  --speed N            N fois plus vite que la vie (0.1 à 100 ; 1)
  --seed N             le même nombre rejoue le même exercice (1)
  --households N       nombre de foyers simulés (24)
  --mischief N         la radio du village se conduit mal : 0 jamais, 1 parfois, 2 souvent, 3 presque
                       insupportable (0)

Machine
  --data DOSSIER       où le journal est gardé ; donnez le même aux autres commandes
  --listen HÔTE:PORT   où les pages sont servies (0.0.0.0:8080)
  --backup DOSSIER     y mettre des sauvegardes, chiffrées ; une clé USB nommée VEILLEE en reçoit sans rien régler
  --backup-minutes N   minutes entre deux sauvegardes, si quelque chose a changé (15)
  --hosts NOM          un nom de plus par lequel on appelle cette machine, p. ex. veillee.lan
  --lang fr|en         la langue du terminal (celle de $LANG, sinon fr)
  --log NIVEAU         debug, info, warn ou error (info)
  --json               une ligne JSON {"event":"ready","address":…,"code":…,"recovery":…} sur la sortie standard
                       dès que tout est prêt ; le journal technique va sur la sortie d'erreur
  --config FICHIER     les réglages (veillee.json ici, sinon dans le dossier de données)

Chaque option se règle aussi par l'environnement (VEILLEE_RADIO, VEILLEE_LISTEN…) et dans veillee.json
({ "radio": ["/dev/serial/by-id/…"], "listen": "0.0.0.0:8080" }). L'ordre : option, environnement, fichier.

Exemples
  veillee run
  veillee run --radio /dev/serial/by-id/usb-Silicon_Labs_CP2102-if00-port0 --village Kerfontaine
  veillee run --exercise --speed 10 --data /tmp/exercice

Le code de l'opérateur et la clé de secours s'affichent au premier démarrage. Code perdu ? « veillee code » en donne un autre.
Arrêt : Ctrl+C, ou SIGTERM.
`,
  en: `veillee run: runs the village

  veillee run [options]

Without a radio an exercise village opens: 24 simulated households live through a power cut.
With --radio, Veillée serves the real village.

Radio and village
  --radio ADDRESS      /dev/serial/by-id/…, tcp://host:4403 or recorded:FILE; more than once for several
                       radios
  --village NAME       the name shown
  --exercise           an exercise, even if a radio is configured

Exercise
  --speed N            N times faster than life (0.1 to 100; 1)
  --seed N             the same number replays the same exercise (1)
  --households N       number of simulated households (24)
  --mischief N         the hub's radio misbehaves: 0 never, 1 now and then, 2 often, 3 hardly bearable (0)

Machine
  --data FOLDER        where the journal is kept; give the other commands the same
  --listen HOST:PORT   where the pages are served (0.0.0.0:8080)
  --backup FOLDER      put backups there, encrypted; a USB stick labelled VEILLEE gets some with nothing to set
  --backup-minutes N   minutes between two backups, if something has changed (15)
  --hosts NAME         one more name this machine is called by, e.g. veillee.lan
  --lang fr|en         the terminal's language (that of $LANG, else fr)
  --log LEVEL          debug, info, warn or error (info)
  --json               one JSON line {"event":"ready","address":…,"code":…,"recovery":…} on standard output once
                       all is ready; the technical log goes to standard error
  --config FILE        the settings (veillee.json here, else in the data folder)

Every option can also be set in the environment (VEILLEE_RADIO, VEILLEE_LISTEN…) and in veillee.json
({ "radio": ["/dev/serial/by-id/…"], "listen": "0.0.0.0:8080" }). The order: option, environment, file.

Examples
  veillee run
  veillee run --radio /dev/serial/by-id/usb-Silicon_Labs_CP2102-if00-port0 --village Kerfontaine
  veillee run --exercise --speed 10 --data /tmp/exercise

The operator's code and the recovery key are shown at the first start. Lost the code? “veillee code” gives another.
To stop: Ctrl+C, or SIGTERM.
`,
};

export const codeHelp: Words = {
  fr: `veillee code : donne un nouveau code d'opérateur

  veillee code [--recovery] [--forget | --stdin] [--data DOSSIER] [--exercise] [--json]

L'ancien code cesse aussitôt d'ouvrir le bureau. À lancer quand Veillée est arrêté, par qui a accès à la machine.

L'ancien code, ou la clé de secours, vous est demandé : ainsi le nouveau code ouvre aussi les noms et les messages d'avant. Sans l'un ni
l'autre ils restent fermés, et rien n'en est perdu : « veillee unlock --recovery » les ouvre plus tard.

  --recovery   donne aussi une nouvelle clé de secours ; l'ancienne n'ouvre plus rien
  --forget     ne demande rien : ce qui est privé reste fermé
  --stdin      lit l'ancien code ou la clé sur l'entrée
`,
  en: `veillee code: gives a new operator's code

  veillee code [--recovery] [--forget | --stdin] [--data FOLDER] [--exercise] [--json]

The old code stops opening the desk at once. To be run while Veillée is stopped, by whoever has access to the machine.

You are asked for the former code, or for the recovery key: so the new code opens the earlier names and messages too. Without either
they stay closed, and nothing of them is lost: “veillee unlock --recovery” opens them later.

  --recovery   gives a new recovery key as well; the former one opens nothing any more
  --forget     asks nothing: what is private stays closed
  --stdin      reads the former code or the key from standard input
`,
};

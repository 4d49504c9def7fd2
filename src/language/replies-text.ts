/**
 * Every text a household is sent, in every language.
 *
 *     {slot}          a value that must be given
 *     [ … {slot} … ]  a part left out when its slot is not known
 *
 * A text with its longest values stays within 200 bytes, "EXERCICE " in front included; a test holds it there. Only what was
 * asked for may take two messages: `info` and `status.list`.
 * Straight apostrophes: a curly one costs three bytes. No promise without a name or an hour, and "received" only for
 * what is on disk.
 */

import type { Words } from "../base/lang.ts";

export const replyTexts = {
  "sos.received": {
    fr: "SOS REÇU par le hub, n°{n}. Un opérateur est alerté. Où ? Combien de personnes ? Qui est touché ? Appelez aussi le 15/112 si un téléphone passe.",
    en: "SOS RECEIVED by the hub, no.{n}. Operator alerted. Where? How many people? Also call 112 if any phone works.",
  },
  "sos.human": {
    fr: "SOS n°{n} : {name} vous a lu[ à {time}].[ {helper} part vers vous.] Restez à l'écoute, répondez aux questions.",
    en: "SOS no.{n}: {name} read you[ at {time}].[ {helper} is setting off.] Stay by the radio, answer questions.",
  },
  "sos.added": {
    fr: "SOS n°{n} : ajouté[, {place}][, {p} pers]. C'est transmis à l'opérateur. Autre précision ? Écrivez.",
    en: "SOS no.{n}: added[, {place}][, {p} people]. Passed on to the operator. Anything else? Write.",
  },
  "sos.noack": {
    fr: "SOS n°{n} : pas encore d'opérateur. Demandez aussi à un voisin, appelez 15/18/112, ou répondez VOISIN pour diffuser sans détail médical.",
    en: "SOS no.{n}: no operator yet. Also ask a neighbour, call 112, or reply NEIGHBOUR to broadcast without medical detail.",
  },
  "sos.neighbours": {
    fr: "SOS n°{n} : un foyer a besoin de secours[, {place}]. Voisins : qui y va ? Répondez ENROUTE {n}. Appelez aussi le 15/18/112.",
    en: "SOS no.{n}: a household needs help[, {place}]. Neighbours: who can go? Reply OMW {n}. Call 112 too.",
  },
  "sos.spread": {
    fr: "SOS n°{n} : vos voisins sont prévenus sur le canal, sans détail médical. Un opérateur est alerté aussi.",
    en: "SOS no.{n}: your neighbours are told on the channel, without medical detail. An operator is alerted too.",
  },
  "need.received": {
    fr: "Reçu par le hub, n°{n} : besoin {cat}[ x{q}][, {p} pers.], urgence {u}. Faux ? Répondez CORRIGER {n}. Annuler : ANNULE {n}.",
    en: "Received by hub, no.{n}: need {cat}[ x{q}][, {p} people], urgency {u}. Wrong? FIX {n}. Cancel: CANCEL {n}.",
  },
  "need.other": {
    fr: "Noté pour {who}, n°{n} : besoin {cat}[ x{q}][, {p} pers]. Réponse ici. Annuler : ANNULE {n}.",
    en: "Noted for {who}, no.{n}: need {cat}[ x{q}][, {p} people]. We answer you. Cancel: CANCEL {n}.",
  },
  "need.ask_people": {
    fr: "Noté, besoin {cat} n°{n}. Combien de personnes ? Bébé, malade, personne âgée ? Ex : 4 DONT 1 BEBE",
    en: "Noted, need {cat} no.{n}. How many people? Baby, ill, elderly? E.g. 4 INCL 1 BABY",
  },
  "need.ask_where": {
    fr: "Noté n°{n}. Où êtes-vous ? Rue et n°, lieu-dit, ou partagez la position de la radio.",
    en: "Noted no.{n}. Where are you? Street and number, or share your radio position.",
  },
  "need.ask_what": {
    fr: "Noté n°{n}. C'est un besoin ou une offre ? 1 = j'ai besoin, 2 = je propose. Vital : SOS.",
    en: "Noted no.{n}. Is it a need or an offer? 1 = I need it, 2 = I offer it. Vital: SOS.",
  },
  "need.matched": {
    fr: "N°{n} : {helper} peut vous aider ({cat}).[ Passage prévu vers {time}.] Pas d'accord ? Répondez NON {n}.",
    en: "No.{n}: {helper} can help ({cat}).[ Expected about {time}.] Not OK? Reply NO {n}.",
  },
  "need.enroute": {
    fr: "N°{n} : {helper} est en route[, arrivée vers {time}].",
    en: "No.{n}: {helper} is on the way[, about {time}].",
  },
  "need.released": {
    fr: "N°{n} : {helper} ne peut finalement pas s'en charger. Votre demande reste ouverte.",
    en: "No.{n}: {helper} cannot do it after all. Your request stays open.",
  },
  "need.confirm": {
    fr: "N°{n} : {helper} dit avoir livré. Est-ce bon ? Répondez OUI {n} ou NON {n}.[ Sans réponse avant {time}, on clôt.]",
    en: "No.{n}: {helper} says delivered. OK? Reply YES {n} or NO {n}.[ No answer by {time} = closed.]",
  },
  "need.closed": {
    fr: "N°{n} clos. Merci. Un autre besoin ? Écrivez-nous.",
    en: "No.{n} closed. Thanks. Another need? Just write.",
  },
  "need.nomatch": {
    fr: "N°{n} : toujours ouvert, personne de disponible pour l'instant. On continue. Si ça s'aggrave : URGENT {n} ou SOS.",
    en: "No.{n}: still open, nobody available yet. We keep trying. Getting worse: URGENT {n} or SOS.",
  },
  "need.expiring": {
    fr: "N°{n} ({cat}) expire à {time}. Toujours besoin ? Répondez OUI {n} ou NON {n}.",
    en: "No.{n} ({cat}) expires at {time}. Still needed? Reply YES {n} or NO {n}.",
  },
  "need.dup": {
    fr: "Déjà noté sous n°{n} (besoin {cat}). Pour ajouter : AJOUT {n} + texte. Pour annuler : ANNULE {n}.",
    en: "Already noted as no.{n} (need {cat}). Add: ADD {n} + text. Cancel: CANCEL {n}.",
  },
  "case.dup": {
    fr: "Déjà noté sous n°{n} ({what}). Pour ajouter : AJOUT {n} + texte. Pour annuler : ANNULE {n}.",
    en: "Already noted as no.{n} ({what}). Add: ADD {n} + text. Cancel: CANCEL {n}.",
  },
  "several.received": {
    fr: "Reçu par le hub : {items}. Faux ? CORRIGER n°",
    en: "Received by hub: {items}. Wrong? FIX no.",
  },
  "several.also": {
    fr: "Aussi noté : {items}.",
    en: "Also noted: {items}.",
  },
  "several.ask": {
    fr: "Reçu par le hub : {items}. {ask}",
    en: "Received by hub: {items}. {ask}",
  },
  "need.updated": {
    fr: "N°{n} mis à jour : {cat}[ x{q}][, {p} pers.], urgence {u}. Annuler : ANNULE {n}.",
    en: "No.{n} updated: {cat}[ x{q}][, {p} people], urgency {u}. Cancel: CANCEL {n}.",
  },
  "offer.received": {
    fr: "Merci ! Offre notée n°{n} : {cat}[ x{q}][, {p} pers][, valable jusqu'à {day} {time}]. Retirer : ANNULE {n}. Votre adresse reste privée.",
    en: "Thanks! Offer no.{n}: {cat}[ x{q}][, {p} people][, valid until {day} {time}]. Withdraw: CANCEL {n}. Your address stays private.",
  },
  "offer.ask": {
    fr: "N°{n} : pouvez-vous apporter {cat}[ x{q}][ à environ {d} m][, avant {time}] ? Répondez OUI {n} ou NON {n}.",
    en: "No.{n}: can you bring {cat}[ x{q}][ about {d} m away][ before {time}]? Reply YES {n} or NO {n}.",
  },
  "offer.go": {
    fr: "Merci. N°{n} : {name}, {address}.[ {p} pers.] Prévenez : ENROUTE {n} puis FAIT {n}. Ne donnez pas l'adresse sur le canal.",
    en: "Thanks. No.{n}: {name}, {address}.[ {p} people.] Tell us: OMW {n} then DONE {n}. Keep the address off the channel.",
  },
  "task.noted": {
    fr: "N°{n} : noté, merci. Prévenez : ENROUTE {n} puis FAIT {n}. Empêchement : LAISSE {n}.",
    en: "No.{n}: noted, thanks. Tell us: OMW {n} then DONE {n}. Cannot go: RELEASE {n}.",
  },
  "task.enroute": {
    fr: "N°{n} : noté, bonne route. Une fois sur place et livré : FAIT {n}. Empêchement : LAISSE {n}.",
    en: "No.{n}: noted, safe journey. Once delivered: DONE {n}. Cannot go: RELEASE {n}.",
  },
  "task.done": {
    fr: "N°{n} : noté, merci de votre aide.",
    en: "No.{n}: noted, thank you for helping.",
  },
  "task.released": {
    fr: "N°{n} : noté, vous n'en êtes plus chargé. Merci de l'avoir dit.",
    en: "No.{n}: noted, it is off your hands. Thanks for telling us.",
  },
  "checkin.ok": {
    fr: "Noté[ à {time}] : tout va bien[, {p} pers]. Merci. Si ça change, écrivez.",
    en: "Noted[ {time}]: all well[, {p} people]. Thanks. Write if that changes.",
  },
  "checkin.noted": {
    fr: "Noté[ à {time}] : {status}[, {p} pers]. Besoin de quelque chose ? Écrivez. Vital : SOS.",
    en: "Noted[ {time}]: {status}[, {p} people]. Need something? Just write. Vital: SOS.",
  },
  "checkin.other": {
    fr: "Noté pour {who} : {status}[, {p} pers]. Merci. Un besoin ? Écrivez pour qui. Vital : SOS.",
    en: "Noted for {who}: {status}[, {p} people]. Thanks. A need? Say for whom. Vital: SOS.",
  },
  "checkin.due": {
    fr: "Noté[ à {time}] : tout va bien. Prochain signe attendu d'ici {minutes} min. Tout message compte.",
    en: "Noted[ {time}]: all well. Next word expected within {minutes} min. Any message counts.",
  },
  "checkin.help": {
    fr: "Noté. De quoi avez-vous besoin ? EAU, MANGER, SOIN, CHAUFFAGE, COURANT, TRANSPORT… Vital : SOS.",
    en: "Noted. What do you need? WATER, FOOD, MEDICAL, HEAT, POWER, TRANSPORT... Life-threatening: SOS.",
  },
  "seek.received": {
    fr: "Recherche n°{n} notée[ : {who}]. On vérifie les pointages. Réponse dès qu'on sait. Nous ne donnons pas d'adresse par radio.",
    en: "Search no.{n} noted[: {who}]. Checking check-ins. We answer when we know. We never give addresses by radio.",
  },
  "seek.ok": {
    fr: "N°{n} : {who} a donné signe de vie à {time}, va bien. Détails au hub.",
    en: "No.{n}: {who} was in touch at {time}, is well. Details at the hub.",
  },
  "report.received": {
    fr: "Signalement n°{n} noté : {cat}[, {place}]. Merci. Ne touchez à rien de dangereux.",
    en: "Report no.{n} noted: {cat}[, {place}]. Thanks. Do not touch anything dangerous.",
  },
  "question.queued": {
    fr: "Question transmise à l'opérateur (n°{n}). Infos générales : répondez INFO.",
    en: "Question passed to the operator (no.{n}). General info: reply INFO.",
  },
  "cancel.ok": {
    fr: "N°{n} annulé. Erreur ? Répondez ROUVRIR {n}.",
    en: "No.{n} cancelled. Mistake? Reply REOPEN {n}.",
  },
  "cancel.sos": {
    fr: "SOS n°{n} : vous dites que c'est fini. Un opérateur vérifie avec vous avant de clore. Danger encore : SOS.",
    en: "SOS no.{n}: you say it is over. An operator checks with you before closing. Still in danger: SOS.",
  },
  "cancel.which": {
    fr: "Vous avez {k} demandes : {list}. Laquelle annuler ? Ex : ANNULE {n}",
    en: "You have {k} requests: {list}. Which one? E.g. CANCEL {n}",
  },
  "fulfilled.which": {
    fr: "Vous avez {k} demandes : {list}. Laquelle est réglée ? Répondez son numéro, ex : {n}",
    en: "You have {k} requests: {list}. Which one is done? Reply its number, e.g. {n}",
  },
  "case.notyours": {
    fr: "N°{n} : aucune demande à votre nom sous ce numéro. Vos demandes : SUIVI",
    en: "No.{n}: no request in your name under this number. Your requests: STATUS",
  },
  "case.added": {
    fr: "N°{n} : ajouté. Un opérateur le lira. Annuler : ANNULE {n}.",
    en: "No.{n}: added. An operator will read it. Cancel: CANCEL {n}.",
  },
  "case.reopened": {
    fr: "N°{n} ({cat}) rouvert. Annuler : ANNULE {n}.",
    en: "No.{n} ({cat}) reopened. Cancel: CANCEL {n}.",
  },
  "status.one": {
    fr: "N°{n} {cat} : {state}[ depuis {time}].[ {next}]",
    en: "No.{n} {cat}: {state}[ since {time}].[ {next}]",
  },
  "status.many": {
    fr: "Vous avez {k} demandes : {list}. Détail : SUIVI {n}",
    en: "You have {k} requests: {list}. Details: STATUS {n}",
  },
  "status.list": {
    fr: "Vos {k} demandes : {all}. Détail : SUIVI {n}",
    en: "Your {k} requests: {all}. Details: STATUS {n}",
  },
  "status.none": {
    fr: "Aucune demande ouverte à votre nom. Besoin ? Écrivez par ex. EAU 4",
    en: "No open request in your name. Need something? Write e.g. WATER 4",
  },
  rollcall: {
    fr: "POINTAGE[ {time}]. Répondez OK + nombre de personnes, ou AIDE. Pas de réponse = on passe vous voir.",
    en: "ROLL CALL[ {time}]. Reply OK + number of people, or HELP. No answer = we come and check.",
  },
  "rollcall.retry": {
    fr: "Toujours sans nouvelle de vous. Tout va bien ? Répondez OK ou AIDE.[ Sinon {watcher} passe vers {time}.]",
    en: "No word from you yet. All well? Reply OK or HELP.[ Otherwise {watcher} comes by about {time}.]",
  },
  "rollcall.received": {
    fr: "Pointage[ {time}] reçu : {k} foyer(s). Merci. Besoin d'aide ? Écrivez AIDE.",
    en: "Roll call[ {time}] received: {k} household(s). Thanks. Need help? Write HELP.",
  },
  "watch.ask": {
    fr: "Veille : pouvez-vous passer voir {name} (sans réponse depuis {time}) ? OUI / NON. Après visite : VU OK, VU AIDE ou ABSENT.",
    en: "Watch: can you look in on {name} (silent since {time})? YES / NO. After: SEEN OK, SEEN HELP or ABSENT.",
  },
  "watch.noted": {
    fr: "Veille : demande transmise à l'opérateur (n°{n}). Il vous confirme.",
    en: "Watch: request passed to the operator (no.{n}), who will confirm.",
  },
  "profile.noted": {
    fr: "Noté pour votre foyer[ : {p} pers]. Merci. Besoin ? Écrivez par ex. EAU 4. Vital : SOS.",
    en: "Noted for your household[: {p} people]. Thanks. Need something? E.g. WATER 4. Vital: SOS.",
  },
  "reply.noted": {
    fr: "Noté. Besoin ? Écrivez par ex. EAU 4. Vital : SOS. Aide : ?",
    en: "Noted. Need something? Write e.g. WATER 4. Vital: SOS. Help: ?",
  },
  "visit.noted": {
    fr: "Noté, merci de votre visite. Un opérateur le lit. Dites aussi chez qui : VU OK Mme Roux.",
    en: "Noted, thanks for your visit. An operator reads it. Say also whom you saw: SEEN OK Mrs Roux.",
  },
  "mail.none": {
    fr: "Ici, pas de boîte aux lettres : un opérateur lira vos mots. Pour demander : EAU 4, SOIN, FROID. Vital : SOS. Aide : ?",
    en: "No mailbox here: an operator will read your words. To ask: WATER 4, MEDICAL, COLD. Vital: SOS. Help: ?",
  },
  "help.menu": {
    fr: "Écrivez simplement : EAU 4 / MANGER 3 / SOIN / FROID / COURANT / J'AI du bois / OK 4 / SUIVI / ANNULE 12. Vital : SOS. English: EN",
    en: "Just write: WATER 4 / FOOD 3 / MEDICAL / COLD / POWER / I HAVE wood / OK 4 / STATUS / CANCEL 12. Vital: SOS. Français: FR",
  },
  info: {
    fr: "Vital : SOS ici, ou 15 (SAMU), 18 (pompiers), 112, et 114 par SMS, si un téléphone passe. Pas de feu, de barbecue ni de groupe électrogène à l'intérieur : leur gaz tue sans odeur. Ne touchez pas un fil tombé, n'entrez pas dans l'eau qui court. Frappez chez vos voisins. Écrire au hub : ?",
    en: "Vital: SOS here, or call 112, if any phone works. No fire, barbecue or generator indoors: their gas kills and has no smell. Do not touch a fallen wire, stay out of running water. Knock on your neighbours' doors. How to write to the hub: ?",
  },
  "help.which": {
    fr: "VIE EN DANGER ? Répondez SOS. Sinon 1 = demander, 2 = proposer, 3 = mode d'emploi.",
    en: "LIFE IN DANGER? Reply SOS. Otherwise 1 = ask, 2 = offer, 3 = how it works.",
  },
  unknown: {
    fr: "Message reçu, un opérateur le lira. Pour aller plus vite : EAU 4, SOIN, FROID, OK, ou SOS si vital. Aide : ?",
    en: "Message received, an operator will read it. Faster: WATER 4, MEDICAL, COLD, OK, or SOS if vital. Help: ?",
  },
  /** To words in a language of which only emergencies are known. */
  "unknown.tongue": {
    fr: "Message reçu, un opérateur le lira. Vie en danger : SOS. English: EN",
    en: "Message received, an operator will read it. Life in danger: SOS. Français : FR",
  },
  "noise.test": {
    fr: "Reçu par le hub[ à {time}][, signal {snr} dB][, {h} saut(s)].",
    en: "Hub heard you[ at {time}][, signal {snr} dB][, {h} hop(s)].",
  },
  "stop.ok": {
    fr: "OK, plus de messages automatiques. Les SOS restent lus. Vos données : EFFACER pour tout supprimer. Revenir : START",
    en: "OK, no more automatic messages. SOS still read. Your data: ERASE to delete all. Back: START",
  },
  "erase.ok": {
    fr: "Demande d'effacement notée n°{n}. Fait par un opérateur sous 24 h, sauf besoin vital en cours.",
    en: "Erasure request no.{n} noted. Done by an operator within 24 h unless a vital need is open.",
  },
  "lang.ok": {
    fr: "D'accord, je vous réponds en français.",
    en: "OK, I will answer in English.",
  },
  alert: {
    fr: "ALERTE {lvl} A{n} {event} : {what}. FAIRE : {do}.[ Jusqu'à {time}.] Source {src}.",
    en: "ALERT {lvl} A{n} {event}: {what}. DO: {do}.[ Until {time}.] Source {src}.",
  },
  "alert.end": {
    fr: "FIN D'ALERTE A{n} {event}.[ {note}]",
    en: "ALL CLEAR A{n} {event}.[ {note}]",
  },
  busy: {
    fr: "Reçu n°{n}. Beaucoup de messages : réponse détaillée plus tard. Vital : SOS.",
    en: "Received no.{n}. Many messages: details later. Vital: SOS.",
  },
} as const satisfies Record<string, Words>;

export type ReplyTexts = typeof replyTexts;
export type ReplyKey = keyof ReplyTexts;

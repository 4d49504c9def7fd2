/**
 * The same texts in a few words, for a channel that is busy: what must be known, and what to answer.
 *
 * Slots stand as in `replies-text.ts`, of which a short text needs no other. With its longest values it stays within
 * 100 bytes, "EXERCICE " in front included; a test holds it there. What is said to someone in danger is never shortened.
 */

import type { Words } from "../base/lang.ts";
import type { ReplyKey } from "./replies-text.ts";

export const shortTexts = {
  "sos.received": {
    fr: "SOS REÇU n°{n}, opérateur alerté. Où ? Combien ?",
    en: "SOS RECEIVED no.{n}, operator alerted. Where? How many?",
  },
  "sos.human": { fr: "SOS n°{n} : {name} vous a lu.", en: "SOS no.{n}: {name} read you." },
  "sos.added": { fr: "SOS n°{n} : ajouté.", en: "SOS no.{n}: added." },
  "sos.noack": {
    fr: "SOS n°{n} : pas encore lu. Demandez à un voisin, ou 112.",
    en: "SOS no.{n}: not read yet. Ask a neighbour, or 112.",
  },
  "sos.neighbours": {
    fr: "SOS n°{n}[, {place}] : voisins, qui y va ? ENROUTE {n}",
    en: "SOS no.{n}[, {place}]: neighbours, who can go? OMW {n}",
  },
  "sos.spread": { fr: "SOS n°{n} : voisins prévenus.", en: "SOS no.{n}: neighbours told." },
  "rollcall.received": {
    fr: "Pointage[ {time}] reçu : {k} foyer(s).",
    en: "Roll call[ {time}] received: {k} household(s).",
  },
  "checkin.due": {
    fr: "Noté. Prochain signe d'ici {minutes} min.",
    en: "Noted. Next word within {minutes} min.",
  },
  "visit.noted": { fr: "Visite notée, merci.", en: "Visit noted, thanks." },
  "mail.none": {
    fr: "Pas de boîte aux lettres. Écrivez EAU 4, SOIN, SOS.",
    en: "No mailbox. Write WATER 4, MEDICAL, SOS.",
  },
  "need.received": {
    fr: "Reçu n°{n} {cat}[ x{q}][, {p} pers], {u}",
    en: "Got no.{n} {cat}[ x{q}][, {p} people], {u}",
  },
  "need.other": {
    fr: "Noté n°{n} pour {who} : {cat}[ x{q}][, {p} pers]",
    en: "Got no.{n} for {who}: {cat}[ x{q}][, {p} people]",
  },
  "need.ask_people": {
    fr: "N°{n} {cat} : combien de personnes ?",
    en: "No.{n} {cat}: how many people?",
  },
  "need.ask_where": { fr: "N°{n} : où êtes-vous ?", en: "No.{n}: where are you?" },
  "need.ask_what": {
    fr: "N°{n} : 1 = besoin, 2 = offre ?",
    en: "No.{n}: 1 = need, 2 = offer?",
  },
  "need.matched": {
    fr: "N°{n} : {helper} peut aider[ vers {time}]. Sinon NON {n}",
    en: "No.{n}: {helper} can help[ about {time}]. If not: NO {n}",
  },
  "need.enroute": {
    fr: "N°{n} : {helper} en route[, {time}]",
    en: "No.{n}: {helper} on the way[, {time}]",
  },
  "need.released": {
    fr: "N°{n} : {helper} ne peut plus, toujours ouvert",
    en: "No.{n}: {helper} cannot, still open",
  },
  "need.confirm": {
    fr: "N°{n} livré par {helper} ? OUI {n} ou NON {n}",
    en: "No.{n} delivered by {helper}? YES {n} or NO {n}",
  },
  "need.closed": { fr: "N°{n} clos", en: "No.{n} closed" },
  "need.nomatch": {
    fr: "N°{n} ouvert, personne encore. Pire : URGENT {n}",
    en: "No.{n} open, nobody yet. Worse: URGENT {n}",
  },
  "need.expiring": {
    fr: "N°{n} {cat} : toujours besoin ? OUI {n} ou NON {n}",
    en: "No.{n} {cat}: still needed? YES {n} or NO {n}",
  },
  "need.dup": { fr: "Déjà noté n°{n}", en: "Already noted no.{n}" },
  "case.dup": { fr: "Déjà noté n°{n}", en: "Already noted no.{n}" },
  "several.received": { fr: "Reçu : {items}", en: "Received: {items}" },
  "several.also": { fr: "Et : {items}", en: "And: {items}" },
  "several.ask": { fr: "Reçu : {items}. {ask}", en: "Received: {items}. {ask}" },
  "need.updated": {
    fr: "N°{n} OK : {cat}[ x{q}][, {p} pers], {u}",
    en: "No.{n} OK: {cat}[ x{q}][, {p} people], {u}",
  },
  "offer.received": {
    fr: "Merci, n°{n} OK : {cat}[ x{q}][, {p} pers]",
    en: "Thanks, no.{n} OK: {cat}[ x{q}][, {p} people]",
  },
  "offer.ask": {
    fr: "N°{n} : {cat}[ x{q}][ à {d} m] ? OUI {n} ou NON {n}",
    en: "No.{n}: {cat}[ x{q}][ {d} m away]? YES {n} or NO {n}",
  },
  "offer.go": { fr: "N°{n} : {name}, {address}", en: "No.{n}: {name}, {address}" },
  "task.noted": { fr: "N°{n} OK, puis FAIT {n}", en: "No.{n} OK, then DONE {n}" },
  "task.enroute": { fr: "N°{n} OK, puis FAIT {n}", en: "No.{n} OK, then DONE {n}" },
  "task.done": { fr: "N°{n} OK, merci", en: "No.{n} OK, thanks" },
  "task.released": { fr: "N°{n} OK, libéré", en: "No.{n} OK, released" },
  "checkin.ok": { fr: "Noté OK[, {p} pers]", en: "Noted OK[, {p} people]" },
  "checkin.noted": { fr: "Noté : {status}[, {p} pers]", en: "Noted: {status}[, {p} people]" },
  "checkin.other": { fr: "{who} : {status}[, {p} pers]", en: "{who}: {status}[, {p} people]" },
  "checkin.help": { fr: "Noté. De quoi avez-vous besoin ?", en: "Noted. What do you need?" },
  "seek.received": { fr: "Recherche n°{n} OK[ : {who}]", en: "Search no.{n} OK[: {who}]" },
  "seek.ok": { fr: "N°{n} : {who} va bien ({time})", en: "No.{n}: {who} is well ({time})" },
  "report.received": {
    fr: "Signalement n°{n} OK : {cat}[, {place}]",
    en: "Report no.{n} OK: {cat}[, {place}]",
  },
  "question.queued": { fr: "Question n°{n} transmise", en: "Question no.{n} passed on" },
  "cancel.ok": { fr: "N°{n} annulé", en: "No.{n} cancelled" },
  "cancel.sos": {
    fr: "SOS n°{n} : fini ? Un opérateur vérifie.",
    en: "SOS no.{n}: over? An operator checks.",
  },
  "cancel.which": { fr: "Annuler lequel : {list} ?", en: "Cancel which: {list}?" },
  "fulfilled.which": { fr: "Lequel est réglé : {list} ?", en: "Which is done: {list}?" },
  "case.notyours": { fr: "N°{n} n'est pas à vous", en: "No.{n} is not yours" },
  "case.added": { fr: "N°{n} : ajouté", en: "No.{n}: added" },
  "case.reopened": { fr: "N°{n} rouvert", en: "No.{n} reopened" },
  "status.one": { fr: "N°{n} {cat} : {state}", en: "No.{n} {cat}: {state}" },
  "status.many": { fr: "{k} demandes : {list}", en: "{k} requests: {list}" },
  "status.list": { fr: "{k} demandes : {all}", en: "{k} requests: {all}" },
  "status.none": { fr: "Aucune demande à votre nom", en: "No request in your name" },
  rollcall: { fr: "POINTAGE : OK + nombre, ou AIDE", en: "ROLL CALL: OK + number, or HELP" },
  "rollcall.retry": { fr: "Tout va bien ? OK ou AIDE", en: "All well? OK or HELP" },
  "watch.ask": {
    fr: "Passer voir {name} ? OUI / NON",
    en: "Look in on {name}? YES / NO",
  },
  "watch.noted": { fr: "Veille n°{n} transmise", en: "Watch no.{n} passed on" },
  "profile.noted": { fr: "Noté[ : {p} pers]", en: "Noted[: {p} people]" },
  "reply.noted": { fr: "Noté", en: "Noted" },
  "help.menu": {
    fr: "EAU 4 / MANGER 3 / SOIN / FROID / OK 4 / SUIVI. Vital : SOS",
    en: "WATER 4 / FOOD 3 / MEDICAL / COLD / OK 4 / STATUS. Vital: SOS",
  },
  info: { fr: "Vital : SOS, 15, 18, 112, 114 par SMS", en: "Vital: SOS, or call 112" },
  "help.which": {
    fr: "VIE EN DANGER ? Répondez SOS. Sinon 1 = demander, 2 = proposer",
    en: "LIFE IN DANGER? Reply SOS. Otherwise 1 = ask, 2 = offer",
  },
  unknown: { fr: "Reçu, un opérateur le lira", en: "Received, an operator will read it" },
  "unknown.tongue": {
    fr: "Reçu, un opérateur le lira. English: EN",
    en: "Received, an operator will read it. Français : FR",
  },
  "noise.test": { fr: "Reçu par le hub[ à {time}]", en: "Hub heard you[ at {time}]" },
  "stop.ok": {
    fr: "OK, plus de messages. Revenir : START",
    en: "OK, no more messages. Back: START",
  },
  "erase.ok": { fr: "Effacement n°{n} noté", en: "Erasure no.{n} noted" },
  "lang.ok": { fr: "D'accord, en français", en: "OK, in English" },
  alert: { fr: "ALERTE {lvl} A{n} {event} : {do}", en: "ALERT {lvl} A{n} {event}: {do}" },
  "alert.end": { fr: "FIN D'ALERTE A{n} {event}", en: "ALL CLEAR A{n} {event}" },
  busy: { fr: "Reçu n°{n}", en: "Received no.{n}" },
} as const satisfies Readonly<Record<ReplyKey, Words>>;

export type ShortTexts = typeof shortTexts;

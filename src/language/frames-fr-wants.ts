/** French turns of phrase that tell what is wanted, lacking, or no longer wanted; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const wantsFr = {
  need: `
    besoin
    il|y|me|nous faut|faudrait|fodrait|fo
    faut|faudrait
    manque|manquent|manquons|manquerait|manquait
    cherche|cherchons|recherche|recherchons|cherchent
    veux|veut|voulons|voudrais|voudrait|voudrions|aimerais|aimerait|aimerions|souhaite|souhaiterais|veulent
    je|on|nous|il|elle demande|demandons
    necessaire|necessite|indispensable
    renouveler
    a court
    il ~1 me|nous reste plus|rien
    sos|urgent ~1 {drug}
    reclame|pleure ~2 faim|soif
    avons|ai|a|ont faim|soif|froid|chaud
    on|je|nous|elle|il caille|gele|gelent|gelons|grelotte|meurs|meurt
    froid ici|dans|chez|maison|la
    fait froid|noir|chaud
    fait 9 degres
    fait 9 chez|dans|ici
    ai|a|avons peur
    sens|suis ~1 seule
    plus|rien|pas ~1 mange|bu|dormi
    plus|rien pour chauffer|manger|boire|cuisiner|eclairer|dormir
    on crever froid|faim|soif
    sait|savons|sais|savent plus|pas ~1 ou dormir|aller|loger|coucher
    nulle part ~2 dormir|aller|loger
    besoin|faut|faudrait ~1 monde|bras|gens
    doit|dois|devons|devrait ~3 dialyse|chimio|hopital|rendezvous
    peux|peut|peuvent plus|pas|rien ~2 sortir|rester|rentrer|dormir|vivre|habiter|bouger|marcher|conduire|cuisiner|chauffer|boire|manger|porter|deplacer|partir|payer
  `,
  request: `
    pouvez|pourriez|peux|pourrais|pourrez vous|tu
    venez|viens|venir ~1 nous|me|la|le|les ~1 chercher|prendre|aider|depanner|livrer|voir|recuperer|evacuer
    pourriez|pouvez|peux|peut|pourrait|pourrais ~2 nous|me|moi|on avoir|apporter|preter|donner|livrer|ramener|deposer|aider|envoyer|filer|passer|prendre|emmener|conduire|recharger|garder|fournir|venir|depanner|trouver|amener|chercher|heberger|loger|accueillir
    pourriez|pouvez|peux|pourrais nous|me|moi
    quelquun|qui|ququn ~2 peut|pourrait|pourait|aurait|a|ont|pour|descend|va|passe|prete|preterait|vend|connait|sait|serait|dispose|veut|monte|vient|viendrait
    quelquun ~1 aurait|pourrait|peut|a
    avez|auriez|aurais|as vous|tu|il|des|encore|de
    vous avez|auriez
    y aurait il
    possible ~1 avoir|recuperer|emprunter|venir
    peut on|on avoir|recuperer|emprunter|dormir|recharger|me
    emprunter|emprunterais|empreinter
    me|nous falloir|depanner
    apportez|ramenez|envoyez|livrez|donnez|pretez
    qui pour
  `,
  ask: `
    svp
    sil vous|te plait
    se il vous|te plait
    si vous plait
    merci de|davance
    merci avance
    urgent
    plutot
    si possible
  `,
  lack: `
    coincee?|bloquee?|embourbee?|enlisee?
    plus|pas|aucun|aucune|zero|sans|0|point de
    on|nous|je|il|elle|y|ya|ils|mamie|papi|mari|mere|pere ~1 a|ai|avons|ont|as|y plus|pas
    ai|a|avons|ont|avait|reste|y plus|pas|aucun|aucune|zero|rien
    plus rien
    ^ plus|pas|aucun|aucune|sans|zero
    plus une goutte|miette|seule|seul
    plus ~1 seule?
    pas ~1 seule?
    rien a manger|boire
    rien manger|boire
    plus rien manger|boire
    vide|vides
    finie?s?|termines?
    epuisee?s?
    a sec
    morte?s? $
    hs
    en panne
    panne
    panne seche
    tombee? panne
    foutue?
    hors service
    privee?s? de
    fonctionne|marche|marchent|fonctionnent|arrive|demarre|chauffe|coule plus|pas
    coupee?s?
    inhabitable
    rupture
    en rupture
    casse|cassee|cassees|pete|petee
    manque
    arrive|vient ~1 fin|bout
    au bout
  `,
  low: `
    plus que
    reste ~1 plus|que|9
    restent|restait ~1 9
    reste presque|quasiment|peu
    bientot plus|fini|finie|vide|epuise|epuisee|sec
    presque plus|fini|vide|rien
    plus beaucoup|bcp|assez|tellement
    plus pour 9|longtemps
    pas assez
    assez pour 9|aujourdhui|ce
    juste assez
    sera|seront|serons|va|vont|aura|aurons|aurai ~1 plus|vide|fini|epuise|sec
    touche a la fin|sa
    tombe|tient|tiendra ~1 jusque|9
    a la fin de
    baisse
    fin de stock
    diminue
    tenir|tiens|tient|tenons 9
    court de
    derniere?s?
  `,
  more: `
    veut|veux|faut|faudrait|voudrais|voudrait|besoin|donner|donnez|avoir|voulons plus de
    9 de plus
    en plus
    davantage
    encore besoin|faut
  `,
  "no-need": `
    plus besoin
    pas|aucun besoin
    ca ira pour|sans
    plus|pas la peine ~1 de|venir|apporter
    venez plus|pas
    trouve|trouvee? ~3 merci|annul*|plus
    plus utile|necessaire|la peine
    pas necessaire|utile|la peine
    plus nous faut
    inutile
    en veux|veut plus|pas
  `,
  "need-nothing": `
    besoin de rien
    rien besoin|faut|manque
    besoin rien
    manque|manquons de rien
    manque rien
    pas besoin $
    pas besoin aide
    aucun besoin $
    pas besoin ~1 quoi que ce
    avons|ai|a tout ~2 faut
    tout ce qui|que ~1 faut
    a besoin de rien
    manquons rien
    rien a signaler|demander
  `,
  "not-this": `
    pas besoin
    pas
    sauf
    plutot que
    non pas
  `,
} as const satisfies Partial<Frames>;

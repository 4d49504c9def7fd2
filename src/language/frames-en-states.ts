/** English turns of phrase that tell how people are, who is sought, who lives where; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const statesEn = {
  fine: `
    ok
    okay
    okey
    asleep $
    all|everyone|everybody|we|i|im|were|family|he|she|they|us|kids ~3 ok|okay|fine|good|safe|well|alright|grand|sound
    all good|ok|well|fine|safe|quiet|clear
    am|are|is|doing ~1 fine|good|well|safe|alright|ok|okay
    fine here|thanks|thx|now
    safe
    safe and sound|well
    safe here|now
    alive
    no problems?|issues?|damage|worries|injuries
    no one ~1 hurt|injured
    nobody ~1 hurt|injured
    nothing to report
    no injuries
    unhurt|uninjured|unharmed|unscathed
    in good health|spirits
    warm and dry
    snug
    present
    alright here|thanks
    good here
    dont|need worry
    no harm
    power|electricity|heating|water|lights ~1 back
    back on|to normal
    seen ok
  `,
  coping: `
    managing|coping|surviving
    getting by
    get|got by
    manage|cope|survive
    can manage|cope
    hanging|holding in|on|out|up
    self sufficient
    waiting it out
    not too bad
    bearing up
    soldiering
    will be ok|fine|alright
  `,
  stock: `
    ok|fine|good|alright for now|9|the|another|couple
    supplies|food|water|stock|enough|stocked|wood|provisions|plenty ~2 for 9 days?|weeks?|hours?|nights?
    supplies|food|water|stock|enough|stocked|wood|provisions|plenty ~2 for few|couple|several|now|week
    enough ~2 till|until|to
    plenty ~1 of|in ~1 $
    enough ~2 for 9|now|couple
    enough ~2 last
    well stocked
    stocked up
    have|got ~2 everything|enough|what ~1 need
  `,
  "help-wanted": `
    need help
    not ok|good|great|okay|well|safe
    struggling
    not coping|managing
    seen help
  `,
  hurt: `
    slightly|bit|little|minor|lightly ~1 hurt|injured|burnt|ill|sick|injury|injuries|cut|burn|bruised|poorly
    hurt|injured ~3 ok|fine|minor|slightly|but
    am|are|is ~1 ill|poorly|unwell
    sprained|sprain|twisted
    bruised|bruises
    stomach bug
    flu
    scratch|scratches
    few cuts|bruises
  `,
  moved: `
    staying|stay|stopping|sleeping|living ~1 with|at|in|over|round
    gone|moved|went|moving|going ~1 to|with|in
    left for ~1 $
    gone|moved|went|staying ~2 until|till
    left ~1 home|house|village|town
    we have left|moved
    evacuated ~1 to
    been evacuated|moved|rehoused
    have evacuated
    are|am|is|now ~1 at|with {kin}|brothers|sisters|mums|parents|grandparents|inlaws
    are|am|is|now ~1 at|with ~2 friends?|family|parents|sister|brother|mum|daughter|son|neighbours?|relatives|aunt|uncle|cousins?|grandparents|nan
    not|no longer ~1 home
    back home
    away from home
    in ~1 shelter|hall|hotel
    taken ~1 to hospital|shelter
  `,
  seek: `
    have|has|did|anyone ~2 seen|see|heard|spoken
    seen ~1 {kin}
    anyone seen|heard|know
    heard from
    no|any|without word|news|sign|contact|trace|update ~1 from|of|on|about
    no|any ~1 news|word ~1 from|of|on
    missing
    lost contact|touch|sight
    went|gone|go missing
    not|hasnt|didnt|never|havent ~2 come|came|returned|arrived|home|back|made
    looking|searching for ~1 {kin}
    cant|unable|trying|couldnt ~1 reach|find|contact|locate|get hold|get through
    trying|cant|cannot|unable ~1 reach|contact|find|get ~2 {kin}
    can ~2 check ~1 on {kin}
    check|checking|look ~1 on|in ~1 {kin}
    check on|if
    can|could|please|someone ~2 check|look ~1 on|in|if|whether
    someone|anyone ~2 go ~1 check|see|knock
    worried ~1 about
    where is|are ~1 {kin}
    is|are|how ~1 {kin} ~1 ok|okay|alright|safe|well|alive|there|doing
    know ~3 where|if|whether ~2 {kin}
    whereabouts
    do ~1 know where
    hasnt|havent been seen
    last seen
    not been seen
    welfare check
    supposed|meant to ~1 be|arrive|come
    any sign
    any news ~1 of|from|about
    hasnt|havent|not|didnt|never ~1 come|came|been|made ~1 home|back|seen|it
    overdue
    should have been|arrived ~1 home|back|here|by
    how is|are ~1 {kin}
    ^ is|are ~4 ok|okay|alright|safe
  `,
  silent: `
    not|isnt|doesnt|wont|hasnt|havent|didnt ~1 answer|answering|answered|respond|responding|reply|replied|picking|pick|rung|called
    no answer|reply|response
    no one|nobody answering
    curtains closed
  `,
  profile: `
    household|family ~1 of|9
    i|we|he|she ~1 am|are|is ~1 diabetic|asthmatic|epileptic|deaf|blind|pregnant|disabled|allergic|coeliac|celiac|autistic
    {kin} is ~1 diabetic|asthmatic|epileptic|deaf|blind|pregnant|disabled|allergic|autistic
    {kin} has ~1 dementia|parkinsons|alzheimers|asthma|epilepsy
    in wheelchair
    wheelchair user
    on oxygen|dialysis|ventilator|insulin|warfarin
    use|uses|using oxygen|wheelchair|cpap|ventilator|insulin
    my name
    i am ~2 from|at number
    name is
    name s
    call me
    i|we live|lives
    living at
    lives? alone
    our|my address
    address is
    aged 9
    years old
    have|got 9 kids|children|dogs?|cats?|people|adults
    there are 9 of
    we are 9
    9 of us
    just me ~1 and
    me and ~1 {kin} ~2 at|live
    9 people ~1 here|in|at|live|living
    we are family
    hearing impaired|aids?
    hard hearing
    weeks|months pregnant
    pacemaker
    register
  `,
  watch: `
    watch list|off|on|please|stop|resume|paused?|suspended?|end
    watchlist
    put|add|remove|take|include|register ~4 on|to|from|off ~1 watch|list|roll|register|watchlist|rounds
    pause|suspend|stop|resume|restart|start|end|cancel ~1 watch|checks|rollcall|roll|check
    suspend|pause ~2 watch
    keep ~2 eye on
    watch over
    check|look ~1 on|in ~3 every|daily|each|regularly|twice
    daily check|checks|visits?
    visit|pop|call|come ~6 every day|morning|evening|daily
    away ~1 until|till|for|from
    on holiday until
    vulnerable list
  `,
} as const satisfies Partial<Frames>;

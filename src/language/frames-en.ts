/** English turns of phrase, by what they say; as `frames-fr.ts`. */

import type { Frames } from "./frames.ts";

export const framesEn: Frames = {
  need: `
    am|are|is ~1 scared|lonely|alone
    in dark
    need|needs
    need|needs|needed|require|requires
    in need of
    want|wants|would like
    id|we|i like
    looking|look for
    searching for
    short|shortage of
    running|run|ran|runs out|low|short
    desperate for
    we|i|hes|they|kids|children|baby|he|she ~1 are|is|am ~1 hungry|starving|thirsty|cold|freezing|frozen
    are|is|am|were ~1 hungry|starving|thirsty|freezing|frozen
    necessary
    could use
    would love
    must have|get
    have to get|go
    got to get|go
    freezing|cold in ~1 here|house|home|flat|room
    house|flat|room|it is ~1 freezing|cold|dark|boiling
    help ~1 with
    cant ~2 cook|heat|drive|walk|go|afford|leave|carry|wash|eat|sleep
  `,
  request: `
    can|could ~1 nurse|doctor|vet|plumber|electrician|neighbou?r|volunteer|someone|anyone|somebody
    come ~2 get|pick|fetch|collect us|me|him|her|them
    pick us|me|him|her|them up
    can|could|would|will|please|may ~1 you|someone|anyone|anybody|somebody|we|i|u ~2 get|have|bring|lend|give|borrow|come|help|drop|take|deliver|send|spare|pick|fetch|charge|share|find|drive|look|mind|sort|fix|collect|sit|put|stay|walk
    anyone|anybody|someone|who ~2 got|have|has|spare|lend|sell|going|able|know|able|free|with|can|could|help|willing
    does|do|has|have|is anyone|anybody|someone|somebody|you|u ~2 have|got|know|able|going|spare|free
    anyone ~1 got|have|with|who
    got any
    any chance
    borrow
    lend|loan me|us
    bring|send|give|get|pass me|us|him|her
    wondering if
    hoping ~1 for|get|someone
    appreciate
    could do with
  `,
  ask: `
    please
    asap
    urgent|urgently
    if poss|possible
    instead|rather
    would be great|appreciated|good|grateful
  `,
  lack: `
    no|zero|without
    out of
    run|ran|running|runs out
    got|have|has|had no|none|zero|nothing
    dont|doesnt|havent|hasnt|didnt ~1 have|got
    nothing|none|not to|left eat|drink|left
    nothing to eat|drink
    no more
    not|isnt|arent|wont|doesnt|stopped ~1 working|work|works
    empty
    finished
    all gone
    gone
    broken|broke|bust|busted|knackered|kaput|conked
    broken down
    dead|died
    lost power|electric|electricity|heating|water
    off
    is|are|has ~1 out $
    has|have gone off|out
    cut off
    bone dry
    is|are|has|run|ran|gone dry
    used up
    failed
    packed in
  `,
  low: `
    low on
    only ~2 left
    left $
    nearly|almost|practically out|gone|empty|finished|done
    running low|short|out
    running out
    will ~1 be ~1 gone|out|finished|empty
    will|going to ~1 run out
    run out ~1 soon|tomorrow|tonight|by|in
    getting low
    wont last|be enough
    not enough
    down to ~2 last|9
    last
    ends|runs|finishes tonight|tomorrow|today
    lasts|last until|till|9
    enough for 9|today|tonight
  `,
  more: `
    more
    extra
    another
    additional
  `,
  "no-need": `
    no longer need|needed|needs|required|want|necessary
    dont|do|doesnt|wont|didnt ~1 not need ~4 anymore|any|more|now|after
    dont|doesnt|wont need
    not needed|required|necessary|wanted
    no need|longer ~1 for
    do not need
    need no more
    dont want
    isnt|arent needed
  `,
  "need-nothing": `
    need nothing
    dont need anything|help|nothing|owt
    nothing needed|required
    have everything
    got everything
    got all ~1 we|i need
    no needs
    not need anything
    no help needed|required
    all set|stocked
    have ~1 all ~1 need
    we need nothing|for
  `,
  "not-this": `
    ^ not
    except
    apart from
    instead of
    rather than
  `,
  offer: `
    i|we|can ~1 take in|on
    can drive|lend|host|deliver|cook|tow|collect {person}
    ^ can give|lend|take|bring|do|help|deliver|drive|put|host|share|offer|mind|cook|tow|pick|collect|fix|clear|charge|visit|sit|look
    offering|offer|offers
    giving|give away
    to give|lend|share|spare|offer|donate
    spare
    to give away
    give ~2 away
    up for grabs
    free to
    going spare|free
    i|we|he|she ~1 can|could|will|would ~2 help|lend|give|host|take|drive|share|bring|offer|put|do|charge|cook|deliver|mind|babysit|tow|fix|clear|cut|drop|fetch|collect|look|carry|translate|visit|sit|chop|spare|house|feed|provide|pick|run|check|make
    able|happy|glad|willing to ~1 help|lend|give|host|take|drive|share|bring|offer|put|do|charge|cook|deliver|mind|babysit|tow|fix|clear|cut|come|visit|provide|feed|pick|check|carry|translate|collect
    can ~1 lend|spare|share|host|offer|donate|provide
    available
    volunteer|volunteering|volunteers
    help yourself|yourselves
    come ~2 get|charge|warm|collect|round|over|eat|sleep|shower|use|share|pick|grab|here|stay
    you can ~1 charge|use|stay|sleep|come|have|borrow|warm|shower
    welcome to|here|at
    all|everyone|anyone welcome
    feel free
    we|i|have|got ~2 plenty|loads|lots|too much|extra|surplus|more than
    plenty|loads|lots|surplus|excess ~1 of ~4 if|to|for
    for anyone|those|whoever
    anyone wants?|wanting|fancy
    who wants?
    if anyone|anybody|someone|you|u ~1 needs?|wants?|requires?|short|cold|hungry
    room|space|bed|beds|place|seats?|spaces? ~1 for 9
    9 seats?|beds?|rooms?|spaces? ~3 free|available|spare|here|for
    spare seats?|beds?|rooms?
    taking orders
    on offer
    no charge
    free ~1 {animal}
    lending|sharing|hosting|donating
    going to ~1 town|shops?|hospital ~3 anyone|lift|need
    let me know if
    give me ~1 shout|call
    dm me
    open house
    our door|doors is|are open
  `,
  own: `
    ^ have|got
    i|we|ive|weve ~1 have|got
    have|got ~1 spare|extra|plenty|loads
    i am ~1 plumber|nurse|doctor|electrician|roofer|medic|paramedic|carpenter|builder|mechanic|vet|midwife|gp|pharmacist|sparky|firefighter|carer|joiner|physio|handyman|driver|volunteer
    retired|qualified|trained|ex ~1 plumber|nurse|doctor|electrician|roofer|medic|paramedic|carpenter|builder|mechanic|vet|midwife|gp|pharmacist|sparky|firefighter|carer|joiner|physio|teacher|engineer
    plumber|nurse|doctor|electrician|roofer|medic|paramedic|carpenter|builder|mechanic|vet|midwife|gp|pharmacist|sparky|joiner|physio ~1 here|retired|available|call
    my ~2 if
  `,
  "if-needed": `
    if ~1 needed|required|wanted|necessary|useful
    if ~3 needs?|wants?|helps|short|stuck
    when needed
    as needed
    call|contact|ask|ring|message|text ~1 me|us|if
    give ~1 shout|ring|call
    just ask|shout|knock
    let me know
  `,
  "who-needs": `
    who|anyone|anybody|someone|somebody|everyone ~2 needs?|needing|wants?|short|running|cold|hungry|require
    does|do|did anyone|anybody|someone|you|u ~1 need|want
    anyone short
    those ~1 needs?|needing|without|in need|who
    in need
    anyone|anybody in need
  `,
  gone: `
    all gone|given|taken
    none left
    no longer available|offering|offer
    already gone|taken|given|lent
    not available ~1 $
    no more ~2 to give|lend|spare
  `,
  fine: `
    ok
    okay
    okey
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
    dont worry
    no harm
    power|electricity|heating|water|lights ~1 back
    back on|to normal
    seen ok
  `,
  coping: `
    managing|coping|surviving|getting by
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
    supplies|food|water|stock|enough|stocked|wood|provisions|plenty ~2 for 9|few|couple|several|now|week
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
    hurt|injured ~3 ok|fine|minor|slightly|ill live|but
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
    gone|moved|went|moving|going|left ~1 to|with|in|for
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
    not|hasnt|didnt|never|havent ~2 come|came|returned|arrived|home|got home|back|made
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
  `,
  silent: `
    not|isnt|doesnt|wont|hasnt|havent|didnt ~1 answer|answering|answered|respond|responding|reply|replied|picking|pick|rung|called
    no answer|reply|response
    no one|nobody answering
    curtains closed
  `,
  status: `
    status|state|progress|update
    did|have|do|has ~2 receive|get|got|received ~1 my|our|message|request|that
    get my|our message|request
    my|our ~1 request|requests|order|message|call|need|ticket|offer|report
    when ~3 coming|arriving|come|arrive|delivered|here|arrives
    where is ~1 my|our
    wheres|where is|are|my|our ~1 delivery|water|wood|help|meds|food
    still waiting
    still ~1 nothing|waiting
    waiting ~1 for|on ~1 my|our
    any ~1 update|news|progress ~1 on|about|with|for|request|my|our
    how long ~2 until|till|before|wait
    is|are ~1 anyone|someone|somebody|help|they ~1 coming|way
    on its way $
    what ~3 request|offer|order|case|number 9
    what ~1 happening|happened with|to my|our|9
    eta
    forgotten ~1 us|me
    how ~1 is|about ~1 my|our|9
    what about my|our
    following up
    chasing
  `,
  claim: `
    taking|take|takes
    i|we|ill|well ~1 do|take|cover|handle|get|grab|go|got|have|deal|sort
    ill take
    mine
    on it
    i am on
    got this|it
    i can do|take|go|cover
    count me|us in
    leave it to|with me|us
    accept
    going to do
    assigned to me
    responding
    ill go
    will go
  `,
  enroute: `
    on my|our|the|way
    on way
    heading|headed ~1 there|over|out|now|to
    setting off
    set off
    leaving now|in
    en route
    coming ~1 now|over
    be there in|soon|shortly
    there in 9
    9 mins?|minutes away|out
    driving there|over
    going now
    left just
    just left
    walking there|over
  `,
  onsite: `
    arrived
    on site|scene
    am|are|is|we ~1 here $
    just got here|there
    got here
    at ~1 house|door|site|scene|location|address ~1 $
    here now
    im|am at
    outside now
    reached
  `,
  done: `
    done
    delivered
    completed?
    finished
    dropped off
    job done
    all done
    mission accomplished
    handed over
  `,
  release: `
    giving|give up
    cant ~2 do|make|go|take|come|get|help|anymore|now
    cannot|unable ~2 do|make|go|take|come
    drop|dropping|release|releasing|unassign|pass|withdraw|back|backing
    not able|going to
    wont be able|make
    someone else
    too far
    have|got to ~1 drop|pass|cancel
    something came up
    not me
    busy now
    no longer able
  `,
  "give-up": `
    giving|give up
    someone else
    something came up
    wont be able|make
    not able to come|go|make
  `,
  fulfilled: `
    received
    delivered
    got it|them|the|that|our|my|some|water|wood|food
    have it
    arrived
    dealt with
    sorted
    all sorted
    resolved
    solved
    fixed
    taken care
    came through|thanks
    its|is ~1 here ~1 thanks
    done ~1 thanks
    has|have ~1 come|arrived|been|turned
    problem solved|sorted|fixed
    found
    no longer missing
    neighbou?r ~2 gave|lent|brought|helped
    gave|lent|brought us|me
    been helped
    back working
  `,
  cancel: `
    cancel|cancelled|canceled|cancelling|canceling|cancels
    withdraw|withdrawn|withdrawing|retract
    scrap
    remove|delete my|our|request|offer|9|the
    disregard|ignore ~1 my|our|that|last|request|message|this|previous|the
    ignore
    nevermind
    never mind
    forget ~1 it|that|about|my|the|request
    call ~1 off
    call off
    changed ~1 mind
    take ~3 off ~1 list
    no longer relevant|valid
    stand down
    strike that
    please close
    close 9
  `,
  mistake: `
    mistake
    by mistake|accident
    accidental|accidentally
    my bad
    wrong button|person|number|channel|message|key
    sent|pressed|pushed|hit ~2 mistake|accident|accidentally|wrong
    false alarm|alert
    error
    oops
    didnt mean
    pocket dial|dialed|dialled
    kids? ~2 pressed|playing|phone|radio
    was not meant
    wasnt meant
    meant for
  `,
  question: `
    what ~1 time|date|day|is|are|number|channel|about|about|happened|to|should|do|does|did|will|happens
    whats
    when ~1 will|is|does|do|are|can|would|should
    where ~1 can|is|are|do|to|could|should|will|would|did
    where
    how ~1 long|much|many|do|can|to|does|far|often|about|deep|bad
    which
    who ~1 is|runs|can|do|should ~1 contact|call|in|ask|charge
    why
    is|are ~1 water|road|bridge|hall|school|shop|pharmacy|chemist|power|there|it|the|market|clinic|surgery|pub|mains|tap
    is it ~1 safe|true|ok|going
    is there
    are there
    can ~1 i|we ~1 drink|use|cross|drive|get through|go out|go back|still
    should ~1 i|we
    do|does ~1 you|anyone|anybody ~1 know
    anyone|anybody know|knows|heard ~1 when|if|what|where|how|about|why|which
    any ~1 info|information|news|idea|ideas|update|updates ~1 on|about|of|when
    any idea
    will ~2 be
    wondering when|what|where|how
    info on|about
    forecast
    open|opening times|hours|today|now|still|tomorrow|yet
    until when
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
    name is
    name s
    this is ~1 $
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
    daily check|checks
    away ~1 until|till|for|from
    on holiday until
    vulnerable list
  `,
  help: `
    ^ help $
    manual
    list
    instructions?
    options
    menu
    commands?
    how ~2 work|works|use|request|send|ask|make ~2 request
    how ~1 this|it|system|thing ~1 work|works
    how to ~1 use|request|ask|send|make
    how do ~1 ask|request|use|send|report|make
    what can ~1 i|you|we ~1 do|say|type|send|ask|write
    what ~1 are ~1 commands|options
    what is this
    who is this|are
    who are you
    dont understand
    explain
    guide
    info $
    user guide
    faq
  `,
  french: `
    french|francais please|$
    in french
    speak french
    no|dont|not ~2 english
  `,
  english: `
    english $
    ^ english
    in|speak|switch|only|language|prefer|use ~1 english
    en $
    french not spoken|understood
    dont|cant|not|no|cannot ~3 french
  `,
  stop: `
    ^ stop $
    stop ~1 messaging|messages|sending|texting|texts|contacting|this|bothering|spamming
    unsubscribe
    opt ~1 out
    optout
    no|fewer ~1 messages
    no|dont ~1 want ~2 messages|texts|notifications|contact
    dont|do ~1 message|text|contact|send|write ~1 me|us
    leave me|us alone
    too many messages
    take me off ~1 list
    enough messages
    go away
    quiet please
  `,
  erase: `
    erase
    delete|remove|wipe|clear|destroy ~1 my|all|our|me ~1 data|account|info|information|details|profile|everything|record|records
    delete me
    forget me|us
    my data
    gdpr
    personal data
  `,
  greet: `
    hi|hello|hey|hiya|heya|howdy|yo|alo
    good|goodnight morning|evening|afternoon|night|day|luck|weekend
    morning all|everyone|everybody|folks|neighbours
    evening all|everyone|folks
    goodnight
    night night|all
    merry|happy ~1 christmas|birthday|new year|easter
    thanks|thank ~1 all|everyone|so|very|you|much|everybody
    thanks
    cheers
    bye
    goodbye
    see you|ya
    take care
    welcome
    no problem|worries $
    youre welcome
    sweet dreams
    stay safe|warm|well|strong
    keep safe|warm|well
    well done
    god bless
    nice|good to
    how are|is you|everyone|things|it
    whats up
    sup
  `,
  test: `
    test|testing|tests
    check check
    radio check|test
    mic check
    test message|only|9
    does ~1 this ~1 work
    is this ~1 working|on|thing
    can ~1 anyone|you|anybody|someone|u hear|read|see|copy|receive
    do|did ~1 you|anyone|u ~1 read|copy|hear|receive
    anyone|anybody hear|copy|receiving|out|there|about|on|around|read
    anyone|anybody there|out
    loud and clear
    copy
    copy that
    roger
    over and out
    how copy
    signal ~1 9
    hear me
    ping
    range test
    qsl|cq|qso
    9 9 out
    one two
  `,
  chat: `
    {joke}
    so|really|very|pretty|quite|how|its|this|that|is ~1 cool|awesome|neat|great|funny|amazing|nice|brilliant|fun|fab|mad|wild|crazy
    cool
    awesome
    nice
    amazing
    brilliant
    lovely ~2 day|evening|night|moon|stars|sunset|weather|view|sky|morning
    beautiful
    nice ~2 day|evening|night|moon|stars|sunset|weather|view
    love this|it
    love ~1 these|radios
    card|board games?
    game of
    who won|wins|is winning
    match|football|rugby|telly|tv|movie|film
    pub
    beer|pint|wine
    what ~1 a night|day|storm|view|evening
    haha
    wow
    gosh
    oh dear|no|well
    never mind
    ok then
    fair enough
    whatever
    bored
    just saying
    by way
  `,
  yes: `
    ^ yes|yeah|yep|yup|yea|ya|aye|sure|absolutely|affirmative|definitely|correct|ok|certainly|indeed|right|agreed
    ^ of course
    ^ go ahead
    ^ please do
  `,
  no: `
    ^ no|nope|nah|negative|never|na
    ^ not really|yet|now|at all|interested|possible|sure|me
    ^ dont think so
  `,
  broken: `
    outage|outages
    blackout
    power cut|cuts
    cut off
    blocked|blocking|blocks
    closed
    shut
    down
    fallen|fell|collapsed
    flooded|flooding
    rising
    overflowing|overflowed
    burst
    icy
    impassable
    unpassable
    landslide|landslip|mudslide
    across|in ~1 road|street|lane|path|way
    no power|electricity|electric|signal|water|internet|network|phone|gas|lights
    leaning
    hanging
    leaking|leak
    contaminated|polluted|brown|dirty|undrinkable|unsafe|cloudy
    not safe|drinkable|passable
    reopened|restored|open|opened
    out $
    off ~1 in|at|on|near
    danger|dangerous|beware|caution|warning
    cant ~1 get through|pass|cross
    washed away|out
    gone down|off
    is|are|has ~1 out
    storm|snow|hail|gale|wind|gusts
    reported|reporting|report
    sparking
    damage|damaged
    heard|saw ~3 bang|noise|explosion|prowler|crash
    stuck ~1 across
  `,
  alert: `
    warning|beware|caution|careful|avoid|attention|fyi|heads up
    road|street|bridge|lane|junction|crossroads
    whole|entire ~1 street|village|road|area|town|estate
    in|around|across|on ~1 village|street|road|area|town|estate|lane
    near|by|outside|behind|opposite|at|between|past|along ~3 station|school|church|bridge|hall|pub|shop|park|corner|roundabout|square|hospital|river|road|lane|farm|town|crossroads
    everywhere
    our street|road|lane|village|estate|area
  `,
  urgent: `
    urgent|urgently
    asap
    immediately
    right now|away
    quickly|quick
    critical
    desperate|desperately
    emergency
    priority
    fast
    straight away
  `,
  later: `
    not|no|non urgent|rush|hurry|emergency
    no rush|hurry
    when|whenever ~1 you|u|poss|possible|can|convenient|suits|free|able
    whenever
    at some point
    in ~1 own time
    no great rush
    some time
    sometime
    eventually
    one day
    next week
    when ~1 get chance
    low priority
    can wait
    not in hurry
  `,
  unfinished: `
    ^ i|we would|id like $
    ^ i|we need|want|have|am|are $
    ^ can|could you|i|we $
    ^ then|so|and|but|or|well|um|uh|er|hmm|the|because $
    ^ no more $
    ^ looking for $
    ^ i|we|he|she|they|you $
  `,
};

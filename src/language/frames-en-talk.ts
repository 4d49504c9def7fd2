/** English turns of phrase that tell talk with the hub and with each other; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const talkEn = {
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
    merry|happy ~1 christmas|birthday|year|easter
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
    lovely|cosy|cozy
    off to ~1 bed
    sleepy
    quiz|darts|raffle|tombola
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
    ^ not really|yet|now|interested|possible|sure|me
    ^ not at all
    ^ dont think so
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
} as const satisfies Partial<Frames>;

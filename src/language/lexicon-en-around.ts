/** English words for company, work, tools, animals and the rest, by category; patterns as `pattern-notation.ts` has them. */

import type { Category } from "../journal/vocabulary.ts";

export const aroundEn = {
  comms: `
    contact|message ~3 family|son|daughter|mum|dad|sister|brother
    let ~3 know
    tell ~4 that|i|we
    tell|ring|text|phone|message|contact ~2 {kin}
    word to {kin}
    get word|message|hold
    tell ~1 {kin}
    signal
    phone|phones
    network
    internet|wifi
    mobile
    walkie|radio
    get message
    pass|relay message
    landline
    call ~1 {kin}
  `,
  care: `
    mind ~2 kids|children|baby
    babysit|babysitter|babysitting|childcare
    visit|visits|visitor
    check on
    look in
    company
    lonely
    pop in|round|by
    someone|somebody to ~1 sit|talk|visit|come|stay
    stay ~1 with ~1 {kin}|me|her|him
    alone ~2 scared|frightened|nervous
    nervous|anxious|frightened|down
    carer break
    respite
    dementia|alzheimers
    pick up ~2 shopping
    scared
    shopping
    someone to talk
    talk
    look after
    walk ~1 dog
    errands?
    sit with
    check ~2 neighbou?rs?
  `,
  hygiene: `
    nappies|nappy
    diapers?
    pads
    sanitary pads|towels?
    tampons
    soap
    toilet|toilets|loo
    toilet paper|roll|rolls
    loo roll|rolls
    shower|showers
    wash|washing|laundry
    wipes
    toothpaste
    shampoo
    bleach
    rubbish|bins?
    septic
  `,
  tools: `
    chainsaws?
    fire extinguishers?
    knife|knives
    ladders?
    tarps?|tarpaulins?|tarpaulin
    pumps?
    water pump
    spades?|shovels?
    trailers?
    tools?
    drill
    hammer
    wheelbarrow
    axe
    ropes?
    buckets?
    mower
    jack
    sandbags?
    sand
    saw
    crowbar
    snow chains
    pressure washer
    generator ~3 borrow|lend
  `,
  work: `
    hand
    a hand
    repair|repairs|repairing
    fix|fixing
    plumbers?|plumbing
    sparky
    electricians?
    roofers?
    builders?
    handyman
    mechanics?
    carpenters?|joiner
    locksmith
    clear ~2 snow|drive|path|road|tree|trees
    clearing
    clean up|clean
    chop|chopping|cut|cutting ~1 wood|tree|trees
    move ~2 furniture
    leaks?
    burst pipe
    slates|tiles
    window ~2 broken|smashed
    broken window
    translate|translator|interpreter
    heating engineer
    volunteers?
    digging|dig
    muscle
    strong|lads|bodies|pairs? ~2 hands|lads|people|men|move|shift|lift
    shift|shifting|lifting|move ~2 tree|furniture|piano|freezer|rubble|branch|branches
    board ~1 up
    bail|bailing|unblock|mend|mending
    tree surgeon
  `,
  animals: `
    dogs?
    cats?
    cows?|cattle
    horses?|pony|ponies
    sheep
    goats?
    chickens?|hens?
    rabbits?
    hay
    straw
    vet
    animals?
    pets?
    livestock
    dog|cat|pet food
    dog|cat|pet biscuits
  `,
  other: `
    keys?
    cash|money
    toys?|games
    books?
  `,
} as const satisfies Partial<Record<Category, string>>;

/** English words for ways, dangers, work, tools, company and the rest, by category; patterns as `pattern-notation.ts` has them. */

import type { Category } from "../journal/vocabulary.ts";

export const outsideEn = {
  transport: `
    lifts?
    9 seats
    rides?
    drive|driver|driving|drivers
    tow|towing|towed
    cars?
    vans?
    dialysis
    chemo
    transport
    seats? ~2 car|van
    taxi
    truck|minibus|pickup|tractor
    get|take ~3 hospital|doctors?|pharmacy|chemist|shops?|dialysis|appointment
    lift|ride|driver|drive|car ~3 hospital|doctors?|pharmacy|chemist|shops?|dialysis|appointment|town
    hospital
    car|truck|van ~2 stuck
    4wd
  `,
  evacuation: `
    evacuat*
    get us out
    get out ~3
    come get us|me
    pick us|me|up up
    leave house|village
  `,
  safety: `
    wires?
    cables?
    power lines?|cables?
    wire|cable|line down
    power lines?|cables?|wires? ~3 down|fallen|road|street
    gas smell|leak
    smell* ~1 gas
    prowlers?
    break in
    broken into
    burgled|burglary|burglars?
    knife
    looters?|looting
    robbery|thieves|thief|stolen|theft
    pylon
    transformer
    dangerous|unsafe
    sparking|sparks
    suspicious
    chemicals?
    asbestos
    gunshots?
  `,
  comms: `
    contact|message ~3 family|son|daughter|mum|dad|sister|brother
    let ~3 know
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
  road: `
    roads?
    flooded ~1 road|lane|street
    road ~2 blocked|closed|flooded|icy
    trees? ~3 road|lane|street|across|track
    trees?
    tree ~1 down|fallen
    bridges?
    icy
    black ice
    landslide|landslip|mudslide|rockfall
    blocked
    lane
    traffic
    pothole
    impassable
  `,
  flood: `
    floods?|flooding|flooded|floodwater
    river ~3 high|rising|burst|up|overflowing|over
    river|stream
    overflowing
    water ~1 rising
    cellar|basement|garage ~2 flooded|water
  `,
  fire: `
    fires?
    smoke
    flames?
    wildfire
    burning
  `,
  weather: `
    storms?
    snow|snowing
    hail
    weather
    winds?
    gale|gales
    rain|raining
    lightning
    tornado
    fog
    forecast
  `,
  other: `
    keys?
    cash|money
    toys?|games
    books?
  `,
} as const satisfies Partial<Record<Category, string>>;

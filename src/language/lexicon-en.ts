/** English words for what people need, offer or report; as `lexicon-fr.ts`. */

import type { Category } from "../journal/vocabulary.ts";

export const lexiconEn: Readonly<Partial<Record<Category, string>>> = {
  water: `
    waters?
    drinking|bottled|clean|tap|fresh water
    thirsty|thirst
    taps?
    drinking
    drink|drinks
    bottles? of water
    bottles?
    packs?
  `,
  food: `
    food
    eat|eating
    meals?
    hot meals?
    bread|loaf|loaves
    milk
    baby milk|formula|food
    formula
    powdered milk
    tins?|tinned
    tins? of ~1
    cans? ~1 beans|soup|food|tuna
    canned ~1
    hungry|starving|hunger
    soup
    eggs?
    potatoe?s?|spuds
    veg|vegetables?|veggies
    fruit
    pasta
    rice
    cheese
    meat
    apples?
    carrots?
    groceries
    flour
    biscuits?
    sandwich|sandwiches
    beans
    cook|cooked|cooking
    stew
    coffee|tea
    sugar
    jam
    cereal
    snacks?
  `,
  medicine: `
    meds?
    medicines?|medication|medications
    pills?|tablets?
    insulin
    inhalers?|ventolin
    oxygen
    oxygen bottles?|cylinders?|tank|tanks
    prescriptions?
    plasters?|bandages?|dressings?
    chemist|pharmacy|pharmacist
    epipen
    calpol|paracetamol|ibuprofen|aspirin|nurofen
    antibiotics?
    drops
    first aid kit
    syringes?
    warfarin|metformin|levothyroxine|steroids?
    painkillers?
    test strips
    antihistamines?
  `,
  medical: `
    nurses?
    doctors?
    gp
    paramedic
    hurt|hurting
    injured|injury|injuries
    sick
    ill
    poorly|unwell
    wounds?
    fever|temperature
    midwife
    first aid|aider
    medical
    medic
    stitches
    dentist
    toothache
    sprained|sprain
    back pain
    pain
    vomiting|diarrhoea|diarrhea
    carer
    physio
  `,
  power: `
    power
    electric|electricity|electrics
    lecky
    battery|batteries
    charge|charging|recharge|charger
    charge ~1 phones?|mobiles?
    generators?|genny|gennie|genset
    ventilator
    cpap|bipap
    concentrator
    breathing machine|equipment|apparatus
    power bank|banks
    extension lead
    solar panels?
    outage|blackout
    power cut
    plug|socket
    inverter
  `,
  light: `
    candles?
    torch|torches
    flashlights?
    lamps?
    lanterns?
    lights?
    dark
    matches
    lighters?
    headtorch|headlamp
    aa|aaa batteries
    batteries ~2 torch|lamp|flashlight
  `,
  warmth: `
    wood
    firewood
    logs?
    kindling
    pellets?
    stove
    heat|heating|heater|heaters
    warm|warmth
    cold
    freezing|frozen
    blankets?
    duvets?
    coal
    paraffin|kerosene
    sleeping bags?
    coats?|jumpers?|clothes|clothing|hats?|gloves|socks
    hot water bottle
    boiler
    radiators?
  `,
  cooling: `
    heatwave
    fans?
    too hot
    cool
    air con
    overheating
    ice
    boiling hot
  `,
  fuel: `
    gas
    gas bottles?|cylinders?|canisters?|cartridges?
    calor
    propane|butane
    petrol
    diesel
    fuel
    jerry cans?
    jerrycans?
    gasoline
    petrol station
    camping stove
  `,
  shelter: `
    sleep|sleeping
    beds?
    room|rooms
    spare room|bed
    shelter
    accommodation
    stay ~1 night|tonight
    place to stay|sleep
    somewhere ~1 stay|sleep
    take in ~2 9|family|people|someone
    put up ~2 9|family|people|someone
    roof ~1 heads?
    mattress|mattresses
    tents?
    sofa
    roof over
    homeless
    airbed
    camp beds?
  `,
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
};

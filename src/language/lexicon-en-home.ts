/** English words for what a home needs, by category; patterns as `pattern-notation.ts` has them. */

import type { Category } from "../journal/vocabulary.ts";

export const homeEn = {
  water: `
    waters?
    drinking|bottled|clean|tap|fresh water
    thirsty|thirst
    our|my|village|deep well
    well water|works|is|has
    spring|springwater
    hydrat*
    dying of thirst
    taps?
    drinking
    drink|drinks
    bottles? of water
    bottles?
    packs?
  `,
  food: `
    food
    eat|eating|eaten
    fridge
    empty cupboards?|fridge
    dinner|supper|breakfast|lunch|tea ~1 tonight|for
    ravenous|starved
    butter|oil|salt|chocolate|yoghurts?|chicken|fish|tuna|noodles|curry|pie|pies|cake|cakes|chips|onions?|honey|marmalade|porridge|oats
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
    creams?|ointments?
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
    dress|redress|change|clean ~2 wound|dressing|cut|bandage
    look ~2 wound|cut|burn|leg|foot|rash
    bad cut
    rash|infection|infected|ear ache|earache
    district nurse
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
    mains
    leccy
    estate|street|village|house|road ~1 off|dark|out
    fuse|fuses|fusebox|tripped
    phone ~1 dead|dying|flat
    flat battery
    charge ~2 phones?|it|them|mobiles?|laptop|tablet
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
    pitch black|dark
    glow sticks?
    headlamps?|headlights?
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
    chilly|perishing|baltic|shivering
    scarf|scarves|fleece|fleeces|quilts?|throws?
    peat|briquettes?
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
    heating oil
    oil tank|heating
    gas canister|can|camping
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
    nowhere ~1 to sleep|go|stay
    somewhere|place to go|kip
    roof ~2 blown|gone|off
    airbed
    camp beds?
  `,
} as const satisfies Partial<Record<Category, string>>;

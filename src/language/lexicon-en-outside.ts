/** English words for ways, dangers and weather, by category; patterns as `pattern-notation.ts` has them. */

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
    drop|run ~2 hospital|doctors?|surgery|clinic|town|station
    get ~2 me|us|him|her ~1 to|into
    appointment
    jump leads?|start
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
    gusts?|gusty|blowing|blizzard|sleet|frost|drizzle|pouring|thunder|hailstones?
    rain|raining
    lightning
    tornado
    fog
    forecast
  `,
} as const satisfies Partial<Record<Category, string>>;

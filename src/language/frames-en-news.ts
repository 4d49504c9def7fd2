/** English turns of phrase that tell what is asked or told about the world, and how soon it matters; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const newsEn = {
  question: `
    is|are ~1 water|road|bridge|hall|school|shop|pharmacy|chemist|power|there|it|the|market|clinic|surgery|pub|mains|tap
    is it ~1 safe|true|ok|going
    is there
    are there
    can ~1 i|we ~1 drink|use|cross|drive|go|still
    can i|we get through
    should ~1 i|we
    do|does ~1 you|anyone|anybody ~1 know
    anyone|anybody know|knows|heard ~1 when|if|what|where|how|about|why|which
    will ~2 be
    info on|about
    forecast
    ^ is|are|does|did|will|has|was
    ^ can we|i
    open|opening times|hours|today|now|still|tomorrow|yet
    until when
  `,
  "asks-open": `
    what ~1 time|date|day|is|are|number|channel|about|about|happened|to|should|do|does|did|will|happens
    whats
    when ~1 will|is|does|do|are|can|would|should
    where ~1 can|is|are|do|to|could|should|will|would|did
    where
    how ~1 long|much|many|do|can|to|does|far|often|about|deep|bad
    which
    who ~1 is|runs|can|do|should ~1 contact|call|in|ask|charge
    why
    any ~1 info|information|news|idea|ideas|update|updates ~1 on|about|of|when
    any idea
    wondering when|what|where|how
  `,
  broken: `
    {service} out|off|down
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
  outage: `
    outage|outages
    power|electric|electricity|lights|mains ~1 off|out|down ~2 over|across|everywhere|around
    whole|entire|all ~2 off|out|dark
    off|out again
    tripped
    blackout
    power cut|cuts
    contaminated|polluted|brown|dirty|undrinkable|unsafe|cloudy
    not safe|drinkable|passable
    reopened|restored|open|opened
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
} as const satisfies Partial<Frames>;

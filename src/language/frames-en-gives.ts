/** English turns of phrase that tell what is given, lent or shared; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const givesEn = {
  offer: `
    i|we|can ~1 take in|on
    can drive|lend|host|deliver|cook|tow|collect {person}
    offering|offer|offers
    giving|give away
    to give|lend|share|spare|offer|donate
    spare
    to give away
    give ~2 away
    up for grabs
    free to
    going spare|free
    can ~1 lend|spare|share|host|offer|donate|provide
    available
    come ~2 take|get|charge|warm|collect|round|over|eat|sleep|shower|use|share|pick|grab|here|stay
    you can ~1 charge|use|stay|sleep|come|have|borrow|warm|shower
    welcome to|here|at
    all|everyone|anyone welcome
    feel free
    we|i|have|got ~2 plenty|loads|lots|too much|extra|surplus|more than
    plenty|loads|lots|surplus|excess ~1 of ~4 if|to|for
    plenty|loads|lots|tons|heaps of ~2 here|spare
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
  "offer-self": `
    ^ can give|lend|take|bring|do|help|deliver|drive|put|host|share|offer|mind|cook|tow|pick|collect|fix|clear|charge|visit|sit|look
    i|we|he|she ~1 can|could|will|would ~2 help|lend|give|host|take|drive|share|bring|offer|put|do|charge|cook|deliver|mind|babysit|tow|fix|clear|cut|drop|fetch|collect|look|carry|translate|visit|sit|chop|spare|house|feed|provide|pick|run|check|make
    able|happy|glad|willing to ~1 help|lend|give|host|take|drive|share|bring|offer|put|do|charge|cook|deliver|mind|babysit|tow|fix|clear|cut|come|visit|provide|feed|pick|check|carry|translate|collect
    volunteer|volunteering|volunteers
    help yourself|yourselves
    have|got time
    strong|fit ~1 and ~2 help|free
    count me in
    glad|pleased|delighted to
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
    all ~2 are|is|been gone|given|taken ~1 now
    been ~1 taken|claimed|spoken
    run out of ~2 to give
    none left
    no longer available|offering|offer
    already gone|taken|given|lent
    not available ~1 $
    no more ~2 to give|lend|spare
  `,
} as const satisfies Partial<Frames>;

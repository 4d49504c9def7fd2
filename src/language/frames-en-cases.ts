/** English turns of phrase that tell what becomes of a case; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const casesEn = {
  status: `
    status|state|progress|update
    how long ~2 until|till|before|wait
    is|are ~1 anyone|someone|somebody|help|they ~1 coming|way
    on its way $
    eta
    forgotten ~1 us|me
    following up
    chasing
  `,
  "status-mine": `
    did|have|do|has ~2 receive|get|got|received ~1 my|our|message|request|that
    get my|our message|request
    my|our ~1 request|requests|order|message|call|need|ticket|offer|report
    when ~3 coming|arriving|come|arrive|delivered|here|arrives
    where is ~1 my|our
    wheres|where is|are|my|our ~1 delivery|water|wood|help|meds|food
    still waiting
    any sign of ~1 my|our ~1 {goods}|delivery|order
    still ~1 no|not|nothing|havent|hasnt ~2 sign|here|come|arrived|seen|had|got|received
    how is number|my|our|9 ~1 going|doing|getting
    hows|how is ~1 9
    still ~1 nothing|waiting
    waiting ~1 for|on ~1 my|our
    waiting ~2 hours|days|since
    any ~1 update|news|progress ~1 on|about|with|for|request|my|our
    what ~3 request|offer|order|case|number 9
    what ~1 happening|happened with|to my|our|9
    how ~1 is|about ~1 my|our|9
    what about my|our
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
    no can do
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
    9 done|sorted|fixed|ok|good
    got it|them|that|our|my
    got|had {goods}
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
    it is|all over ~1 now|thanks $
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
} as const satisfies Partial<Frames>;

/** English turns of phrase that tell what is wanted, lacking, or no longer wanted; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const wantsEn = {
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
    nowhere|no place|no where to sleep|go|stay|live
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
    anywhere|somewhere ~1 to|i|we|can
    is|are there ~1 anyone|someone
    know anyone|someone
    could|can ~1 ask|get|have
    borrow
    anything to eat|drink|spare
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
    stuck|jammed|bogged
    {service} out|off|down
    no|zero|without
    out of
    run|ran|running|runs out
    got|have|has|had no|none|zero|nothing
    dont|doesnt|havent|hasnt|didnt ~1 have|got
    nothing|none|not to|left eat|drink|left
    nothing to eat|drink
    nothing ~1 left ~2 eat|drink|burn
    nothing|none left
    not ~1 single
    havent|hasnt|not|didnt eaten|slept|drunk|eat
    lost|no ~1 power|heating|water|heat
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
    no need to come|bring|send
    dont bother|come
    forget ~2 delivery|wood|water
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
} as const satisfies Partial<Frames>;

/** English phrases that say something else than their words; as `idioms-fr.ts`. */

/** Figures of speech, taken out before anything is read. */
export const figuresEn = `
  fired up
  fire away
  under fire
  friendly fire
  wood|logs|kindling|coal for fire
  like house on fire
  cost|costs|costing arm and leg
  you are on fire
  spread like wildfire
  smoke break|free|signal|signals|detectors? working|battery
  bread and butter
  dying to|for know|see|get|a|try|meet|coffee|tea|cuppa|pint|fag
  dying to
  dying of|from boredom|laughter|curiosity|embarrassment
  dying laughing|lol|😂
  crying|choking|choked|died|dead|wet|pissing|rolling ~2 laughing|laughter|lol
  fell|fall|falling ~1 about|over|around laughing
  gave|give|giving|nearly|almost ~2 heart attack|coronary
  frightened|scared the|me ~3 life|death
  dead tonight|today|here|quiet|lovely|posh|nice|good|funny|easy|cute|cheap
  is|are|place|town|pub|village dead ~1 tonight|today|here
  dead tired|beat
  the bomb
  hammered|slaughtered|thrashed|battered|murdered ~3 quiz|match|game|football|darts|cards|pub
  could murder|kill ~2 pint|cuppa|tea|coffee|curry|pizza|bacon
  murder a
  to die for
  die laughing|hard
  bored|scared|worried|tired|sick to death
  bored stiff
  death of me
  kill|killing time|for|me lol|mood|joy|two
  would kill for
  killing it|joke
  killed it
  my ~1 is|are killing me
  heart attack when|lol
  broken heart
  heart of gold
  by heart
  my heart goes
  break|breaking a leg
  break a leg
  break the ice
  breaking news|even|bread
  pulling my leg
  drowning in paperwork|work|emails|messages|tomatoes|courgettes
  sinking feeling
  choked up
  on same boat
  in same boat
  heads up
  shot of whisky|gin|rum|espresso
  give|gave|have|long|worth|good|best a shot
  shoot me a message|text
  bullet proof
  water under bridge
  hot|deep water
  like fish
  over flowing
  flooded with messages|calls|offers|memories
  trapped wind|nerve
  a blast
  crash course|pad|diet
  crash here|at ~1|on
  crashed out|on|early|at
  missing you|the pub|link|out
  i miss
  sick of
  sick and tired
  blind date
  back|in ~1 stitches
  bleeding obvious|edge|hell
  blue sky|peter|light|badge|tarp|tarpaulin|tarps
  out of the blue
  once in blue moon
  feeling blue
  hit|hits me up|road|sack|hay|spot
  cold blooded
  shattered|knackered|dead beat
  good|bad|nice breather
  take a breath
  deep breath
`;

/** Everyday things with a dangerous word in them: they ring no alarm, and are read as they stand. */
export const harmlessEn = `
  test(ing|ed)?|change|changing|replace|fit|install|check|buy ~6 alarms?|detectors?
  alarms?|detectors? ~2 battery|batteries|test|tested|needs battery
  ambulance|fire|rescue service|station|station|crew|museum|charity|raffle|tombola
  fire drill|station|wood|place|engine|exit|door|pit|extinguisher|extinguishers|pump|works|fighter|safety|marshal|officer|starter|lighter|lighters|starters|blanket|escape
  camp|bon|log|coal|peat|wood|gas|electric|open|cosy|lovely|nice|warm|roaring fire
  fire up
  firewood|fireplace|fireworks|firelighters|campfire|bonfire|fireman
  light|lit|lighting|make|made|start|keep|making [the] fire ~1 going|lit|stove|grate|to
  fire ~1 is lit|going|nice|cosy|cozy|warm|roaring
  sit|sitting|sat|gather|come ~2 by|round|around fire
  open fire
  go for|having|have|need|fancy smoke
  kitchen|bathroom sink
  heart stopping
  head start|count|torch|torches|teacher|over|home|off|down|out
  knife and fork
  pen|penknife|swiss|pocket|bread|kitchen knife
  knives?|couteau ~2 suisse|pain|cuisine|poche
  no emergency|panic|rush|worries|hurry|drama|danger|harm
  not emergency|urgent|dangerous|serious
  in no hurry|rush
  no need to ~1 rush|panic|hurry|worry
  emergency meeting|supplies|kit|plan|number|numbers|contact|contacts|services|lighting|drill|exercise|light|fund|radio|group|planning
  in case of
  what to do ~3 if|in
  false alarm|alert
  flood light|lights|gate|gates
  floodlights?
  no fire|flames|smoke
  sos button|test|testing
  test|testing|tested sos
  how|when|where ~4 send|use|press|type sos
  how ~3 sos ~2 work
  help yourself|yourselves|out
  happy|glad|here|able|willing|can|could|try to help
  cant|couldnt|dont help but
  ask|asking|asked for help
  how|where ~5 help
  helped|helping out
  any|some|more|no|of|your|their|the help
  thanks|thank|cheers ~3 help
  how can i help
  can i|we help
  with help of
  helping hand
  gun metal
  glue|nail|grease|heat|staple gun
  breathing space|room
  breathing fine|ok|normally|well|better|easier|again
  can breathe again|ok|fine
`;

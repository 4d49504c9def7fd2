/** The words the grammar is made of: what is spelt right, and what a misspelt word may have meant. */

import { dangerCues, turns } from "./danger.ts";
import { lexicon } from "./facts.ts";
import { frames } from "./frames.ts";
import { numberWords } from "./number-words.ts";
import { spelling, type Spelling } from "./spelling.ts";
import { light, wordClasses } from "./word-classes.ts";

/** Words that decide what a message is, and that a hurried hand often misspells. */
const keys =
  `besoin urgent urgence urgente annule annuler reponds nouvelles personnes enfants adultes bonjour merci propose
  donne recherche maison secours inconscient inconsciente saigne saignement respire respirer blesse blessee blesses accident
  convulse convulsions incendie malaise etouffe evanouie evanoui hemorragie infarctus asthme noyade explosion suicide suicider
  accouche contractions coince coincee coinces bloques bloquee flammes fumee douleur poitrine respirateur concentrateur
  intoxication monoxyde agresse cambriole inondation allergique diabetique mourir tombee allergie ambulance pompiers medecin
  docteur please needed request received cancel breathing bleeding unconscious unresponsive trapped missing children people
  emergency injured choking drowning drowned tomorrow tonight available spare borrow household collapsed seizure stroke
  suicidal overdose allergic diabetic heart attack chest trouble monoxide intruder stabbed burning flooded flooding
  swallowed poisoned electrocuted pregnant labour bonsoir quartier famille voisine voisin disponible preter heberger
  village coupure electricite`.split(/\s+/);

const classWords = Array.from(wordClasses.values()).flat();

let made: Spelling | undefined;

/** What is spelt right and what may be put right; made when it is first asked for. */
export function ourSpelling(): Spelling {
  made ??= spelling(
    [
      ...lexicon.words,
      ...frames.words,
      ...dangerCues.words,
      ...turns.words,
      ...classWords,
      ...light,
      ...numberWords.keys(),
      ...keys,
    ],
    [...lexicon.starts, ...frames.starts, ...dangerCues.starts, ...turns.starts],
    [...lexicon.words, ...keys],
  );
  return made;
}

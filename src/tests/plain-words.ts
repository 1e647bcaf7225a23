/** Words that hold a statement together and restrict it to nothing by themselves. */
const FUNCTION_WORDS =
  "a an the this that these those it its it's itself he she they we themselves himself herself ourselves yourself myself you i him her them us me his their our your my mine ours theirs one ones who whom whose which what " +
  "of in on at to from by for with about into onto over under up down out off through during as per via between among amid across toward towards within upon around against above below " +
  "and or nor but so yet then also too though although while whereas because since before after when whenever where that's there there's here here's both either each all any every such same other " +
  "is are was were be been being am isn't aren't wasn't weren't has have had having hasn't haven't hadn't do does did doing done don't doesn't didn't " +
  "will would won't wouldn't shall should shouldn't can could can't couldn't cannot may might must gonna gotta wanna it'll they'll he'll she'll i'll we'll you'll " +
  "i'm we're they're you're he's she's i've we've they've you've i'd we'd they'd what's thats theyre youre ive itll u ur ya yall let's not no never none s t d re ve ll m e g vs versus";

/** Verbs that only say that something had, took, reached, showed or stated a figure. */
const VERBS =
  "get gets got getting gotten go goes going went gone come comes came coming make makes made making take takes took taking taken put puts putting give gives gave giving given bring brings brought " +
  "keep keeps kept keeping stay stays stayed staying remain remains remained remaining become becomes became becoming turn turns turned turning stand stands stood standing sit sits sat sitting lie lies lay " +
  "start starts started starting begin begins began begun beginning end ends ended ending finish finishes finished finishing close closes closed closing open opens opened opening settle settles settled settling " +
  "trade trades traded trading change changes changed changing move moves moved moving run runs ran running hold holds held holding see sees saw seen seeing look looks looked looking " +
  "pass passes passed passing reach reaches reached reaching hit hits hitting touch touches touched touching print prints printed printing clock clocks clocked post posts posted posting report reports reported reporting record records recorded " +
  "show shows showed shown showing state states stated say says said saying tell tells told announce announces announced announcing guide guides guided guiding publish published release released disclose disclosed " +
  "spend spends spent spending pay pays paid paying buy buys bought buying sell sells sold selling earn earns earned earning invest invests invested investing pour pours poured pouring plow plows plowed plough ploughs ploughed shovel shovels shoveled shovelled splurge splurged cost costs costing use uses used using " +
  "expect expects expected expecting plan plans planned planning intend intends intended forecast forecasts forecasted project projects projected aim aims aimed think thinks thought believe believes guess reckon bet bets " +
  "need needs needed want wants wanted seem seems seemed appear appears appeared happen happens happened know knows known mean means meant call calls called let lets help helps helped manage manages managed " +
  "total totals totalled totaled amount amounts amounted equal equals equalled equaled come average averages averaged averaging return returns returned returning work works worked add adds added adding deliver delivers delivered delivering " +
  "lay lays laid laying handed hand hands throw throws threw pull pulls pulled push pushes pushed set sets setting find finds found leave leaves left lead leads led follow follows followed bounce bounces bounced climb climbs climbed cross crosses crossed " +
  "book books booked booking generate generates generated generating produce produces produced producing bring record recorded log logs logged string strings strung chalk chalks chalked reel reels reeled rattle rattled notch notches notched register registers registered rack racks racked garner garnered " +
  "pencil pencils penciled pencilled earmark earmarks earmarked budget budgets budgeted clear clears cleared clearing tick ticks ticked ticking blow blows blew breeze breezed race raced sail sailed cruise cruised shed sheds shrug shrugs shrugged extend extends extended expand range ranged swing swung tally tallied accumulate accumulated compare compared compares comparing " +
  "land lands landed landing netted nets netting pocketed pockets ate eats eating fetch fetches fetched fetching broke broken breach breaches breached crack cracks cracked pierce pierced smash smashed tap taps tapped tag tags tagged cash check checks checked count counts counted based reading read reads stick sticks stuck " +
  "wrap wraps wrapped wrapping round rounds rounded rounding poke pokes poked poking peek peeks peeked peeking nose noses nosed nosing edge edges edged edging suffer suffers suffered suffering endure endures endured enduring absorb absorbs absorbed fare fares fared faring";

/** Adverbs and remarks of the speaker that leave the statement what it is. */
const REMARKS =
  "obv obvs ofc natch again far already new fresh another still just only even ever now then today yet also actually really basically simply indeed clearly obviously literally honestly frankly apparently supposedly reportedly officially finally eventually soon " +
  "suddenly quickly slowly sharply steadily easily easy hard well much many more most less least very quite rather pretty fairly too enough almost nearly back ahead away along together alone instead otherwise anyway anyhow " +
  "further fully wholly entirely exactly precisely merely hardly barely once twice however therefore thus hence meanwhile consequently accordingly btw etc imo imho lol lmao fwiw tbh yes no yeah yep nope sure ok okay well oh wow " +
  "wtf omg smh ngl rn jfc bro bruh dude man damn holy shit fuck fucking ffs ugh meh sheesh yikes welp wise alone " +
  "ppl rn fr folks guys everyone everybody people please thanks brutal ouch insane crazy huge massive big bigger small little large larger good better bad worse best worst nice great solid strong weak decent monster hefty hell heck whole-hearted stellar dismal dreadful awful terrible terrific fantastic horrible ugly wild brutal rough tough banner blockbuster smashing impressive disappointing modest tiny slight steep sharp dramatic remarkable astonishing eye-watering jaw-dropping mile country-mile whisker whole entire own full mere whopping staggering comfortable paltry measly meagre meager juicy tidy cool hearty chunky hair-raising sizeable sizable considerable substantial handsome princely puny pathetic lousy miserable blistering blowout torrid scorching sizzling mild " +
  "heavy severe serious proper savage vicious";

/** Nouns for the thing measured itself, which say nothing that the mention beside them does not; highs and lows have a check of their own. */
const NOUNS =
  "shareholder shareholders stockholder stockholders share shares stock stocks ticker price prices quote value worth level levels mark number numbers figure figures amount total result results company companies firm group shop outfit empire business maker giant name names side " +
  "all-time high highs low lows peak peaks trough bottom way ways thing things case fact facts bit lot lots deal rate session sessions time times period periods date close closes close-to-close market markets exchange listing adr adrs bar bars line lines span stretch run pace course while moment point print record store money cash ground outlook forecast guide guidance guided budget " +
  "nasdaq nyse york hong kong hk london taipei seoul tokyo shanghai frankfurt paris amsterdam " +
  "dollar dollars buck bucks usd us euro euros pound pounds tonne tonnes ton tons barrel barrels ounce ounces oz lb kg bbl point points percent pct bn billion million trillion " +
  "ceo cfo coo reg regarding re management boss statement release filing update call conf conference earnings print report reports news headline data chart list check-in checkin update recap wrap wrapped scoreboard scorecard leaderboard roundup rundown snapshot tally psa reminder stat stats status";

/** What set a price moving, named beside the move itself: the date or window of the statement is stated apart from it. */
const EVENTS =
  "drop drops fall falls rally rallies slump crash selloff sell-off spike dip move moves swing gain gains loss losses run pullback correction squeeze wave panic fear fears hype frenzy boom bust mania meltdown rout shock scare " +
  "crisis war tariff tariffs sanction sanctions pandemic covid election ban launch announcement event news story debacle fiasco bill paper purchase purchases outlay outlays budget bonanza mess show party";

const PLAIN = new Set([FUNCTION_WORDS, VERBS, REMARKS, NOUNS, EVENTS].flatMap((words) => words.split(" ")));

/**
 * True for a word that restricts nothing by itself. Any other word of a statement must be part of a mention, or the
 * statement says something that a test of its mentions would leave out.
 *
 * @example
 * ["closed", "sharply", "midpoint", "ex-China"].map(isPlain) // => [true, true, false, false]
 */
export function isPlain(word: string): boolean {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const base = lower.replace(/'s?$/, "");
  return PLAIN.has(lower) || PLAIN.has(base) || (/[a-z]{3}ly$/.test(base) && !CALENDAR.has(base));
}

const PLAIN_VERBS = new Set(VERBS.split(" "));
/** True for a verb that only says that something had or showed a figure. */
export const isPlainVerb = (word: string) => PLAIN_VERBS.has(word.toLowerCase());

/** Adverbs that do restrict: they say how often, or of which period. */
const CALENDAR = new Set([
  "daily",
  "weekly",
  "monthly",
  "quarterly",
  "yearly",
  "hourly",
  "organically",
  "seasonally",
  "early",
]);

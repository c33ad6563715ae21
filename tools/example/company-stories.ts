import type { Slot, StoryKind } from './story-kinds.ts';

const day: readonly Slot[] = ['pre-market', 'pre-market', 'intraday', 'intraday', 'post-market'];
const early: readonly Slot[] = ['pre-market'];
const aroundTheBell: readonly Slot[] = ['pre-market', 'pre-market', 'post-market'];
const late: readonly Slot[] = ['post-market'];
const deal: readonly Slot[] = ['pre-market', 'pre-market', 'weekend'];
const anytime: readonly Slot[] = ['pre-market', 'intraday', 'intraday', 'post-market', 'weekend'];

/** Every kind of story about one company. */
export const companyStories = {
  earningsBeatRaise: {
    ...{ weeklyRate: 0, impactMean: 0.052, impactDeviation: 0.028, slots: aroundTheBell, echoes: 4.2 },
    wordings: [
      {
        tellings: [
          '{short} [beats|tops] {quarter} earnings estimates and [raises|lifts] full-year [guidance|outlook]',
          '{short} [beats|tops] {quarter} profit [estimates|forecasts], raises full-year guidance on {product} demand',
          '{short} reports {quarter} earnings beat, [raises|boosts] full-year revenue [guidance|forecast]',
        ],
        summaries: [
          '{name} reported adjusted earnings of {eps} a share against a consensus of {epsExpected} on revenue of {revenue}. [Management|The company] raised its full-year outlook, citing {product}.',
          'Revenue rose {percent}% to {revenue} and margins improved. {name} now expects full-year earnings above the previous range.',
        ],
      },
    ],
  },
  earningsMissCut: {
    ...{ weeklyRate: 0, impactMean: -0.072, impactDeviation: 0.035, slots: aroundTheBell, echoes: 4.2 },
    wordings: [
      {
        tellings: [
          '{short} [misses|falls short of] {quarter} earnings estimates and [cuts|lowers] full-year [guidance|outlook]',
          '{short} misses {quarter} profit [estimates|forecasts], cuts full-year guidance on weak {product} demand',
          '{short} [reports|posts] {quarter} earnings miss, [lowers|cuts] full-year revenue [guidance|forecast]',
        ],
        summaries: [
          '{name} earned {eps} a share on an adjusted basis, below the {epsExpected} that analysts expected. The company cut its outlook and pointed to soft orders for {product}.',
          'Revenue declined {percent}% to {revenue}. {name} lowered its full-year guidance, citing weaker demand and higher costs.',
        ],
      },
    ],
  },
  earningsInLine: {
    ...{ weeklyRate: 0, impactMean: 0.002, impactDeviation: 0.022, slots: aroundTheBell, echoes: 2.6 },
    wordings: [
      {
        tellings: [
          '{short} [reports|posts] {quarter} earnings in line with estimates, [keeps|maintains] full-year guidance',
          '{short} {quarter} results match [expectations|estimates] as {product} [offsets|balances] higher costs',
        ],
        summaries: [
          '{name} reported adjusted earnings of {eps} a share, close to expectations, on revenue of {revenue}, and left its guidance for the year unchanged.',
        ],
      },
    ],
  },
  guidanceRaise: {
    ...{ weeklyRate: 0.01, impactMean: 0.055, impactDeviation: 0.02, slots: aroundTheBell, echoes: 3.2 },
    wordings: [
      {
        tellings: [
          '{short} raises {quarter} guidance [ahead of|before] results on [strong|robust] {product} demand',
          '{short} [lifts|raises] profit guidance, citing [strong|record] {product} orders',
        ],
        summaries: [
          'In a business update {name} raised its guidance for revenue to about {revenue}, above the average analyst estimate.',
        ],
      },
    ],
  },
  guidanceCut: {
    ...{ weeklyRate: 0.012, impactMean: -0.09, impactDeviation: 0.03, slots: aroundTheBell, echoes: 3.6 },
    wordings: [
      {
        tellings: [
          '{short} issues profit warning, [cuts|lowers] {quarter} guidance on [weak|soft] {product} demand',
          '{short} cuts full-year [guidance|outlook], [warns of|flags] [weak|slowing] {product} orders',
        ],
        summaries: [
          '{name} lowered its revenue guidance to about {revenue} and withdrew its margin target. The company blamed weak demand and delayed orders.',
        ],
      },
    ],
  },
  takeoverBid: {
    ...{ weeklyRate: 0, impactMean: 0.2, impactDeviation: 0.05, slots: deal, echoes: 5 },
    wordings: [
      {
        tellings: [
          '{short} to be acquired by {partner} [in|for] {takeover} [deal|cash deal]',
          '{partner} agrees to acquire {short} for {takeover} in [cash deal|takeover]',
        ],
        summaries: [
          '{name} agreed to be acquired by {partner} for {takeover} in cash, a premium of {premium}% to the last close. The merger needs the approval of shareholders and regulators.',
        ],
      },
    ],
  },
  takeoverInterest: {
    ...{ weeklyRate: 0.006, impactMean: 0.06, impactDeviation: 0.025, slots: deal, echoes: 3 },
    wordings: [
      {
        tellings: [
          '{short} explores sale after takeover interest from {partner}, [report says|sources say]',
          '{partner} weighs takeover bid for {short}, [report says|sources say]',
        ],
        summaries: ['{name} declined to comment. Talks are at an early stage and may not lead to an offer.'],
      },
    ],
  },
  acquisition: {
    ...{ weeklyRate: 0.014, impactMean: -0.012, impactDeviation: 0.025, slots: deal, echoes: 3 },
    wordings: [
      {
        tellings: [
          '{short} to acquire {partner} for {deal} to [expand|strengthen] {product}',
          '{short} [agrees|announces deal] to acquire {partner} for {deal} in cash and stock',
        ],
        summaries: [
          '{name} signed a definitive agreement to acquire privately held {partner} for {deal}. The deal is expected to close by the end of the year and to add to earnings in its second year.',
        ],
      },
    ],
  },
  approval: {
    ...{ weeklyRate: 0.03, impactMean: 0.1, impactDeviation: 0.035, slots: early, echoes: 4 },
    sectors: ['Health Care'],
    makersOf: 'goods',
    wordings: [
      {
        tellings: [
          '{short} [wins|receives] FDA approval for {product}',
          'FDA approves {short} {product} [after|following] priority review',
        ],
        summaries: [
          'The Food and Drug Administration cleared {product}, {name} said. The company expects first sales within the quarter.',
        ],
      },
      {
        tellings: ['{short} {product} meets [primary|main] endpoint in [late-stage|pivotal] trial'],
        summaries: ['{name} plans to file for approval in the second half. Full data will be shown at a conference.'],
      },
    ],
  },
  rejection: {
    ...{ weeklyRate: 0.025, impactMean: -0.13, impactDeviation: 0.04, slots: early, echoes: 4 },
    sectors: ['Health Care'],
    makersOf: 'goods',
    wordings: [
      {
        tellings: [
          'FDA rejects {short} application for {product}, [asks for|requests] [another|new] trial',
          '{short} [receives|gets] FDA complete response letter for {product}',
        ],
        summaries: [
          '{name} said the agency wants additional data on {product} before a decision. The company is reviewing the timeline.',
        ],
      },
      {
        tellings: ['{short} {product} fails to meet [primary|main] endpoint in [late-stage|pivotal] trial'],
        summaries: ['{name} ended the study and will take a charge in the current quarter.'],
      },
    ],
  },
  probe: {
    ...{ weeklyRate: 0.014, impactMean: -0.05, impactDeviation: 0.02, slots: day, echoes: 3 },
    wordings: [
      {
        tellings: [
          '{short} faces SEC [investigation|probe] over {product} [accounting|disclosures]',
          '{short} discloses SEC subpoena in [investigation|probe] of {product} [sales|contracts]',
        ],
        summaries: [
          '{name} disclosed in a filing that it received a subpoena related to {product} and said it is cooperating with the investigation.',
        ],
      },
      {
        tellings: ['{short} sued by state attorneys general over {product} [claims|marketing]'],
        summaries: ['{name} said the claims are without merit and that it will defend itself.'],
      },
    ],
  },
  settlement: {
    ...{ weeklyRate: 0.01, impactMean: 0.018, impactDeviation: 0.012, slots: day, echoes: 1.8 },
    wordings: [
      {
        tellings: [
          '{short} [agrees to|reaches] {small} settlement over {product} [claims|lawsuit], admits no wrongdoing',
        ],
        summaries: ['The settlement resolves all claims. {name} had set aside money for the case last year.'],
      },
    ],
  },
  buyback: {
    ...{ weeklyRate: 0.03, impactMean: 0.018, impactDeviation: 0.01, slots: day, echoes: 2 },
    wordings: [
      {
        tellings: [
          '{short} [announces|authorizes] {deal} share buyback [program|plan]',
          '{short} board [approves|authorizes] new {deal} share repurchase [program|plan]',
        ],
        summaries: ['The board of {name} authorized the repurchase of up to {deal} of common stock over two years.'],
      },
    ],
  },
  dividendRaise: {
    ...{ weeklyRate: 0.02, impactMean: 0.007, impactDeviation: 0.006, slots: day, echoes: 1.2 },
    sectors: ['Financials', 'Consumer Staples', 'Energy', 'Utilities', 'Real Estate', 'Industrials', 'Materials'],
    wordings: [
      {
        tellings: [
          '{short} [raises|increases] quarterly dividend {few}%',
          '{short} board [raises|lifts] quarterly dividend by {few}%',
        ],
        summaries: ['{name} declared a quarterly dividend {few}% above the previous one, payable next month.'],
      },
    ],
  },
  offering: {
    ...{ weeklyRate: 0.011, impactMean: -0.055, impactDeviation: 0.02, slots: late, echoes: 2.4 },
    wordings: [
      {
        tellings: ['{short} announces {small} [public|secondary] offering of common stock'],
        summaries: ['{name} intends to use the proceeds for general corporate purposes and to repay debt.'],
      },
      {
        tellings: ['{short} [prices|plans] {small} convertible notes offering'],
        summaries: ['The notes are due in five years. {name} will repay part of its credit facility.'],
      },
    ],
  },
  disruption: {
    ...{ weeklyRate: 0.022, impactMean: -0.035, impactDeviation: 0.015, slots: day, echoes: 2.8 },
    makersOf: 'goods',
    wordings: [
      {
        tellings: [
          '{short} halts production at {site} plant after {accident}, {product} [shipments|deliveries] delayed',
        ],
        summaries: ['{name} is assessing the damage in {site}. Nobody was hurt, the company said.'],
      },
      {
        tellings: ['{short} workers [strike|walk out] at {site} plant, {product} [output|production] halted'],
        summaries: ['The union rejected the last offer of {name}. Talks resume next week.'],
      },
      {
        tellings: ['{short} recalls {product} over safety [defect|concerns]'],
        summaries: ['{name} will repair or replace affected products at no charge and expects costs of {small}.'],
      },
      {
        tellings: ['{short} warns of supply shortage for {product} [after|following] supplier disruption'],
        summaries: ['{name} said a supplier stopped deliveries to {site} and that it is looking for alternatives.'],
      },
    ],
  },
  recovery: {
    ...{ weeklyRate: 0.012, impactMean: 0.015, impactDeviation: 0.01, slots: day, echoes: 1.4 },
    makersOf: 'goods',
    wordings: [
      {
        tellings: ['{short} [resumes|restarts] production at {site} plant [after|following] repairs'],
        summaries: ['{name} said that {product} shipments from {site} return to normal within two weeks.'],
      },
    ],
  },
  breach: {
    ...{ weeklyRate: 0.01, impactMean: -0.025, impactDeviation: 0.012, slots: day, echoes: 2.4 },
    makersOf: 'services',
    wordings: [
      {
        tellings: ['{short} discloses data breach affecting {product} customers, [hires|brings in] security firm'],
        summaries: ['{name} said it detected unauthorized access last month and that operations are not affected.'],
      },
    ],
  },
  product: {
    ...{ weeklyRate: 0.07, impactMean: 0.008, impactDeviation: 0.01, slots: day, echoes: 1.1 },
    makersOf: 'goods',
    wordings: [
      {
        tellings: ['{short} [launches|unveils] new generation of {product} for {customers} customers'],
        summaries: [
          '{name} said the new version of {product} is available from this quarter. Prices were not disclosed.',
        ],
      },
      {
        tellings: ['{short} [introduces|launches] upgraded {product} at industry [event|conference]'],
        summaries: ['', 'Executives of {name} called it the largest update so far.'],
      },
    ],
  },
  expansion: {
    ...{ weeklyRate: 0.06, impactMean: 0.006, impactDeviation: 0.009, slots: day, echoes: 1 },
    wordings: [
      {
        tellings: ['{short} [expands|extends] {product} into {count} new markets'],
        summaries: ['The expansion starts next month, {name} said.'],
      },
    ],
  },
  contract: {
    ...{ weeklyRate: 0.08, impactMean: 0.016, impactDeviation: 0.012, slots: day, echoes: 1.5 },
    wordings: [
      {
        tellings: ['{short} [wins|lands] {small} contract [from|with] {partner} for {product}'],
        summaries: ['The agreement with {partner} runs for five years, {name} said.'],
      },
      {
        tellings: ['{short} [signs|announces] multi-year partnership with {partner} on {product}'],
        summaries: ['Financial terms were not disclosed.'],
      },
    ],
  },
  chiefExit: {
    ...{ weeklyRate: 0.008, impactMean: -0.055, impactDeviation: 0.025, slots: [...late, ...deal], echoes: 3.6 },
    wordings: [
      {
        tellings: [
          '{short} CEO {person} [steps down|resigns] [abruptly|unexpectedly], [finance chief|CFO] named interim CEO',
          '{short} CEO {person} [steps down|resigns], board [begins|starts] search for successor',
        ],
        summaries: [
          '{person} leaves {name} with immediate effect, the board said, naming an interim chief executive while it searches for a successor.',
        ],
      },
    ],
  },
  appointment: {
    ...{ weeklyRate: 0.03, impactMean: 0.002, impactDeviation: 0.008, slots: day, echoes: 0.9 },
    wordings: [
      {
        tellings: ['{short} [names|appoints] {person} chief financial officer'],
        summaries: ['{person} joins {name} next month from {partner}.'],
      },
      {
        tellings: ['{short} [appoints|elects] {person} to board of directors'],
        summaries: ['{person} was an executive at {partner}.'],
      },
    ],
  },
  upgrade: {
    ...{ weeklyRate: 0.09, impactMean: 0.017, impactDeviation: 0.009, slots: early, echoes: 0.9 },
    wordings: [
      {
        tellings: [
          '{broker} upgrades {short} to {highRating}, [sees|citing] {product} upside',
          '{short} upgraded to {highRating} at {broker}',
        ],
        summaries: ['Analysts at {broker} raised their rating on {name} and set a price target of {target}.'],
      },
    ],
  },
  downgrade: {
    ...{ weeklyRate: 0.08, impactMean: -0.02, impactDeviation: 0.01, slots: early, echoes: 0.9 },
    wordings: [
      {
        tellings: [
          '{broker} downgrades {short} to {lowRating}, [sees|citing] {product} slowdown',
          '{short} downgraded to {lowRating} at {broker}',
        ],
        summaries: [
          'Analysts at {broker} cut their rating on {name} to reflect slower growth; their price target is {target}.',
        ],
      },
    ],
  },
  priceTarget: {
    ...{ weeklyRate: 0.16, impactMean: 0.001, impactDeviation: 0.005, slots: day, echoes: 0.4 },
    wordings: [
      {
        tellings: [
          '{broker} [adjusts|changes] {short} price target to {target}',
          '{short} price target [set at|moved to] {target} by {broker} analysts',
        ],
        summaries: ['{broker} keeps its rating on {name} unchanged.'],
      },
    ],
  },
  filler: {
    ...{ weeklyRate: 0.3, impactMean: 0, impactDeviation: 0, slots: anytime, echoes: 0.25 },
    wordings: [
      {
        tellings: ['{short} to present at {broker} investor conference'],
        summaries: ['', 'A webcast is available on the website of {name}.'],
      },
      { tellings: ['{short} [named|listed] among best places to work in {site}'], summaries: [''] },
      { tellings: ['{short} publishes annual sustainability report'], summaries: ['', 'The full text is online.'] },
      { tellings: ['What to know about {short} and its {product}'], summaries: [''] },
      { tellings: ['{short} [sponsors|supports] community program in {site}'], summaries: [''] },
      { tellings: ['Is {short} stock a bargain now?'], summaries: ['', 'The case for and against {name}.'] },
    ],
  },
} as const satisfies Record<string, StoryKind>;

/** The eleven sectors of the Global Industry Classification Standard. */
export const sectors = [
  'Information Technology',
  'Health Care',
  'Financials',
  'Consumer Discretionary',
  'Industrials',
  'Communication Services',
  'Consumer Staples',
  'Energy',
  'Utilities',
  'Real Estate',
  'Materials',
] as const;
export type Sector = (typeof sectors)[number];

/** An invented listed company and the parameters its prices and news are drawn with. */
export interface Company {
  readonly symbol: string;
  readonly name: string;
  /** As headlines call it. */
  readonly shortName: string;
  readonly sector: Sector;
  /** US dollars before the first session. */
  readonly startPrice: number;
  /** Shares traded on a calm day. */
  readonly calmVolume: number;
  /** Loading on the market factor. */
  readonly beta: number;
  /** Annualised standard deviation of the company's own part of the return. */
  readonly ownVolAnnualised: number;
  /** How much is written about it; 1 is the average. */
  readonly coverage: number;
  /** US dollars a share and quarter; 0 for none. */
  readonly quarterlyDividend: number;
  /** Months by which the fiscal quarters end after the calendar's. */
  readonly fiscalOffset: 0 | 1 | 2;
  /** False for banks, carriers, landlords and the like, which have no plant to burn and nothing to recall. */
  readonly makesGoods: boolean;
  readonly product: string;
  readonly site: string;
}

type Row = readonly [
  symbol: string,
  name: string,
  shortName: string,
  startPrice: number,
  calmVolumeMillions: number,
  beta: number,
  ownVolAnnualised: number,
  coverage: number,
  quarterlyDividend: number,
  fiscalOffset: 0 | 1 | 2,
  product: string,
  site: string,
];

const rows: Record<Sector, readonly Row[]> = {
  'Information Technology': [
    ['QRBT', 'Quarbit Semiconductor Corp.', 'Quarbit', 412, 9.6, 1.55, 0.34, 2.4, 0, 2, 'Sable accelerators', 'Tempe'],
    ['HXLN', 'Hexalane Systems Inc.', 'Hexalane', 128, 5.2, 1.2, 0.27, 1.5, 0.35, 1, 'Lattice switches', 'Raleigh'],
    ['VNTL', 'Ventrail Software Inc.', 'Ventrail', 236, 3.1, 1.25, 0.31, 1.6, 0, 1, 'Ventrail Flow', 'Austin'],
    ['CBMK', 'Cobermark Technologies Inc.', 'Cobermark', 84, 4.4, 1.15, 0.33, 1.2, 0, 2, 'Keystone identity', 'Denver'],
    ['LUMQ', 'Lumiq Photonics Corp.', 'Lumiq', 61, 2.7, 1.45, 0.44, 1, 0, 0, 'optical transceivers', 'Rochester'],
    ['DTRV', 'Datarove Inc.', 'Datarove', 152, 4.9, 1.4, 0.41, 1.4, 0, 0, 'Rove analytics cloud', 'Seattle'],
    ['SYWD', 'Synwell Devices Corp.', 'Synwell', 97, 1.6, 1.05, 0.25, 0.6, 0.22, 0, 'Arc handheld scanners', 'Tucson'],
    ['OBTN', 'Orbitane Storage Inc.', 'Orbitane', 46, 3.8, 1.3, 0.36, 0.7, 0, 2, 'Orbit flash arrays', 'Boise'],
  ],
  'Health Care': [
    ['AVXR', 'Avexor Therapeutics Inc.', 'Avexor', 73, 3.4, 0.95, 0.48, 1.4, 0, 0, 'zelmatinib', 'Cambridge'],
    ['BRVP', 'Bravennor Pharma Corp.', 'Bravennor', 141, 5.8, 0.65, 0.21, 1.7, 0.78, 0, 'corvelimab', 'Princeton'],
    [
      'MTKD',
      'Meditarka Devices Inc.',
      'Meditarka',
      188,
      2.2,
      0.85,
      0.22,
      1.1,
      0.4,
      0,
      'PulseGuide heart pump',
      'Plymouth',
    ],
    ['HXMB', 'Helixmoor Biosciences Inc.', 'Helixmoor', 38, 2.9, 1.1, 0.55, 1, 0, 0, 'tarvopexin', 'San Diego'],
    [
      'CLWH',
      'Clarowell Health Group Inc.',
      'Clarowell',
      305,
      2.6,
      0.7,
      0.23,
      1.3,
      0.95,
      0,
      'Clarowell Plus plans',
      'Nashville',
    ],
    ['NRVK', 'Norvik Diagnostics Corp.', 'Norvik', 92, 1.3, 0.8, 0.26, 0.6, 0, 1, 'Spectra blood test', 'Madison'],
    [
      'PLMH',
      'Palmeria Animal Health Inc.',
      'Palmeria',
      57,
      1.1,
      0.75,
      0.24,
      0.4,
      0.18,
      0,
      'Dermavet vaccine',
      'Lincoln',
    ],
    ['OSTS', 'Ostenna Surgical Inc.', 'Ostenna', 118, 1.9, 1.05, 0.34, 0.9, 0, 2, 'Ostenna One robot', 'Irvine'],
  ],
  Financials: [
    ['HBKC', 'Harborick Bancorp', 'Harborick', 62, 7.7, 1.15, 0.2, 1.5, 0.45, 0, 'commercial lending', 'Charlotte'],
    [
      'FRSL',
      'Fairsel Insurance Group Inc.',
      'Fairsel',
      174,
      1.8,
      0.7,
      0.19,
      0.8,
      0.6,
      0,
      'specialty cover',
      'Hartford',
    ],
    ['MNQY', 'Montquay Capital Corp.', 'Montquay', 243, 2.3, 1.3, 0.26, 1.3, 1.1, 0, 'advisory business', 'Greenwich'],
    ['GDNF', 'Gardanne Financial Corp.', 'Gardanne', 51, 3.9, 1.1, 0.24, 0.8, 0.3, 0, 'auto loans', 'Columbus'],
    ['CSLB', 'Castlebrae Bank Corp.', 'Castlebrae', 33, 4.1, 1.2, 0.28, 0.7, 0.21, 0, 'mortgage lending', 'Tulsa'],
    ['PYVN', 'Payvane Inc.', 'Payvane', 109, 5.5, 1.35, 0.35, 1.5, 0, 0, 'Vane checkout', 'Atlanta'],
    ['TWMA', 'Trowmont Asset Management Inc.', 'Trowmont', 78, 1.2, 1.25, 0.23, 0.5, 0.52, 1, 'bond funds', 'Boston'],
  ],
  'Consumer Discretionary': [
    [
      'CVMT',
      'Carvemont Motors Inc.',
      'Carvemont',
      29,
      14.2,
      1.5,
      0.42,
      2.1,
      0,
      0,
      'Meridian electric pickup',
      'Toledo',
    ],
    ['WDTO', 'Wildthorn Outfitters Inc.', 'Wildthorn', 66, 2.5, 1.1, 0.32, 1, 0.2, 1, 'Thornfield jackets', 'Bozeman'],
    [
      'HSDG',
      'Homesedge Retail Corp.',
      'Homesedge',
      147,
      3.3,
      1.05,
      0.25,
      1.2,
      0.55,
      1,
      'kitchen ranges',
      'Mooresville',
    ],
    [
      'BSLA',
      'Bistrella Restaurants Inc.',
      'Bistrella',
      54,
      2.4,
      0.9,
      0.28,
      0.9,
      0.15,
      2,
      'Bistrella Express',
      'Dallas',
    ],
    ['TVQR', 'Travique Resorts Inc.', 'Travique', 88, 3, 1.35, 0.3, 1, 0, 0, 'Coral Key resorts', 'Orlando'],
    [
      'PLYH',
      'Playhearth Toys Inc.',
      'Playhearth',
      42,
      1.4,
      0.95,
      0.34,
      0.5,
      0.12,
      0,
      'Hearthlings figures',
      'Providence',
    ],
    ['LXMB', 'Luxmere Brands Inc.', 'Luxmere', 121, 1.7, 1.15, 0.29, 0.8, 0.33, 2, 'Luxmere leather goods', 'New York'],
  ],
  Industrials: [
    ['TBXA', 'Turbix Aerospace Corp.', 'Turbix', 196, 2.8, 1.1, 0.24, 1.3, 0.48, 0, 'TX-40 engines', 'Wichita'],
    ['RLCN', 'Railcane Logistics Inc.', 'Railcane', 83, 2.1, 0.95, 0.21, 0.8, 0.38, 0, 'intermodal terminals', 'Omaha'],
    ['FGTM', 'Forgeton Machinery Corp.', 'Forgeton', 258, 1.6, 1.15, 0.23, 1, 1.05, 1, 'Forgeton excavators', 'Peoria'],
    [
      'ADLA',
      'Airdalen Airlines Inc.',
      'Airdalen',
      37,
      8.3,
      1.4,
      0.37,
      1.4,
      0,
      0,
      'transatlantic routes',
      'Minneapolis',
    ],
    [
      'BLDK',
      'Buildarke Engineering Inc.',
      'Buildarke',
      72,
      1.3,
      1,
      0.26,
      0.5,
      0.1,
      2,
      'bridge contracts',
      'Pittsburgh',
    ],
    ['ELVK', 'Elevatik Controls Corp.', 'Elevatik', 133, 1.1, 0.95, 0.22, 0.4, 0.42, 0, 'Elevatik drives', 'Milwaukee'],
    ['PMPD', 'Pumpsted Fluid Systems Inc.', 'Pumpsted', 49, 0.9, 0.9, 0.25, 0.3, 0.16, 0, 'slurry pumps', 'Erie'],
  ],
  'Communication Services': [
    ['STLK', 'Streamlarke Media Inc.', 'Streamlarke', 281, 4.7, 1.25, 0.33, 2, 0, 0, 'Larke Plus streaming', 'Burbank'],
    ['TLVW', 'Telvane Wireless Corp.', 'Telvane', 44, 9.1, 0.6, 0.17, 1.3, 0.55, 0, 'home internet', 'Overland Park'],
    ['GMFR', 'Gameforra Interactive Inc.', 'Gameforra', 95, 3.2, 1.05, 0.36, 1.2, 0, 2, 'Emberfall Online', 'Montreal'],
    ['ADQL', 'Adsquill Networks Inc.', 'Adsquill', 68, 2.6, 1.4, 0.42, 0.9, 0, 0, 'Quill ad exchange', 'Chicago'],
  ],
  'Consumer Staples': [
    [
      'BDLF',
      'Breadlow Foods Inc.',
      'Breadlow',
      59,
      2.9,
      0.45,
      0.18,
      0.9,
      0.42,
      2,
      'frozen bakery range',
      'Battle Creek',
    ],
    [
      'CLNH',
      'Cleanhaven Products Corp.',
      'Cleanhaven',
      137,
      2,
      0.45,
      0.16,
      0.9,
      0.92,
      0,
      'Haven detergents',
      'Cincinnati',
    ],
    ['JVNA', 'Javanna Coffee Co.', 'Javanna', 81, 3.5, 0.8, 0.25, 1.2, 0.36, 2, 'cold-brew cans', 'Portland'],
    ['GCMT', 'Grocermont Stores Inc.', 'Grocermont', 48, 3.7, 0.55, 0.19, 0.8, 0.28, 1, 'own-label groceries', 'Tampa'],
    [
      'SPWB',
      'Sparrowell Beverages Inc.',
      'Sparrowell',
      166,
      1.4,
      0.5,
      0.17,
      0.5,
      1.05,
      0,
      'Sparrow seltzers',
      'Louisville',
    ],
  ],
  Energy: [
    [
      'PTXN',
      'Petrixon Energy Corp.',
      'Petrixon',
      104,
      6.8,
      0.9,
      0.2,
      1.5,
      0.9,
      0,
      'Guyana deepwater project',
      'Houston',
    ],
    ['DRLH', 'Drillhaven Services Inc.', 'Drillhaven', 35, 5.1, 1.2, 0.33, 0.9, 0.12, 0, 'offshore rigs', 'Midland'],
    ['GSFP', 'Gasfell Pipelines Inc.', 'Gasfell', 53, 3.4, 0.7, 0.18, 0.6, 0.68, 0, 'Red Mesa pipeline', 'Tulsa'],
    [
      'SHMR',
      'Shalemoor Resources Inc.',
      'Shalemoor',
      76,
      3,
      1.15,
      0.34,
      0.8,
      0.25,
      0,
      'Delaware Basin wells',
      'Midland',
    ],
    [
      'RFQY',
      'Refinquay Refining Corp.',
      'Refinquay',
      129,
      2.2,
      1,
      0.27,
      0.6,
      0.85,
      0,
      'Port Quay refinery',
      'Port Arthur',
    ],
  ],
  Utilities: [
    ['VLGP', 'Voltgrove Power Inc.', 'Voltgrove', 91, 2.6, 0.5, 0.16, 0.7, 0.72, 0, 'grid storage', 'Richmond'],
    ['AQRW', 'Aquarow Water Corp.', 'Aquarow', 64, 0.9, 0.45, 0.17, 0.3, 0.37, 0, 'water treatment', 'Camden'],
    ['NGDU', 'Norgridd Utilities Inc.', 'Norgridd', 47, 2, 0.5, 0.15, 0.4, 0.45, 0, 'transmission lines', 'Duluth'],
  ],
  'Real Estate': [
    ['TWVR', 'Towervale REIT Inc.', 'Towervale', 187, 1.5, 0.8, 0.2, 0.6, 1.55, 0, 'mobile towers', 'Phoenix'],
    ['LGSP', 'Logispan Properties Inc.', 'Logispan', 112, 2.3, 0.95, 0.21, 0.6, 0.88, 0, 'warehouse leasing', 'Reno'],
    [
      'RSDM',
      'Residmont Communities Inc.',
      'Residmont',
      69,
      1.2,
      0.75,
      0.18,
      0.3,
      0.66,
      0,
      'rental apartments',
      'Denver',
    ],
  ],
  Materials: [
    ['CHMV', 'Chemvaro Corp.', 'Chemvaro', 86, 2.4, 1.1, 0.24, 0.8, 0.5, 0, 'battery electrolytes', 'Baton Rouge'],
    ['CPLM', 'Copperlea Mining Inc.', 'Copperlea', 41, 6.2, 1.35, 0.35, 1.1, 0.15, 0, 'Cerro Lea mine', 'Tucson'],
    ['PKWN', 'Packwyn Packaging Inc.', 'Packwyn', 55, 1.3, 0.75, 0.2, 0.3, 0.31, 0, 'fibre cartons', 'Richmond'],
  ],
};

const services: ReadonlySet<string> = new Set(
  ['VNTL', 'CBMK', 'DTRV', 'CLWH', 'BSLA', 'TVQR', 'RLCN', 'ADLA', 'BLDK', 'GCMT', 'DRLH', 'GSFP'].concat(
    (['Financials', 'Communication Services', 'Utilities', 'Real Estate'] as const).flatMap((sector) =>
      rows[sector].map(([symbol]) => symbol),
    ),
  ),
);

/** How many companies there are to choose from. */
export const companyCount = Object.values(rows).reduce((sum, ofSector) => sum + ofSector.length, 0);

/** The first `count` companies, sector by sector in turn, so that a small universe has many sectors. */
export function companiesOf(count: number): Company[] {
  const companies: Company[] = [];
  for (let turn = 0; companies.length < Math.min(count, companyCount); turn++) {
    for (const sector of sectors) {
      const row = rows[sector][turn];
      if (row !== undefined && companies.length < count) companies.push(companyFrom(row, sector));
    }
  }
  return companies;
}

function companyFrom(row: Row, sector: Sector): Company {
  const [symbol, name, shortName, startPrice, calmVolumeMillions, beta, ownVolAnnualised, coverage] = row;
  const [, , , , , , , , quarterlyDividend, fiscalOffset, product, site] = row;
  const calmVolume = calmVolumeMillions * 1e6;
  return {
    ...{ symbol, name, shortName, sector, startPrice, calmVolume, beta, ownVolAnnualised, coverage },
    ...{ quarterlyDividend, fiscalOffset, makesGoods: !services.has(symbol), product, site },
  };
}

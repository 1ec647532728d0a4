/** What is written of the OCDS 1.1 release package schema, and of its bids extension. Fields without a value are left out. */
export interface ReleasePackage {
  uri: string;
  version: '1.1';
  publishedDate: string;
  publisher: { name: string; uri: string };
  extensions: string[];
  releases: Release[];
}

export interface Release {
  ocid: string;
  id: string;
  date: string;
  tag: ('planning' | 'tender' | 'award' | 'contract')[];
  initiationType: 'tender';
  language: 'th';
  parties: Party[];
  buyer: Reference;
  planning?: { budget: { amount: Value } };
  tender: {
    id: string;
    title?: string;
    status: 'complete' | 'cancelled' | 'unsuccessful';
    procuringEntity: Reference;
    value?: Value;
    procurementMethod?: 'open' | 'selective' | 'limited' | 'direct';
    procurementMethodDetails?: string;
    numberOfTenderers?: number;
    tenderers?: Reference[];
    documents: OcdsDocument[];
  };
  bids?: { details: { id: string; tenderers?: Reference[]; value?: Value }[] };
  awards?: { id: string; status: 'active'; description?: string; value?: Value; suppliers?: Reference[]; relatedBid?: string }[];
  contracts?: { id: string; awardID: string; title?: string; value?: Value; dateSigned?: string }[];
}

export interface Value {
  amount: number;
  currency: 'THB';
}

export interface Reference {
  id: string;
  name: string;
}

export interface Party extends Reference {
  identifier?: { scheme?: string; id: string; legalName: string; uri?: string };
  address?: { region: string; countryName: string };
  roles: ('buyer' | 'procuringEntity' | 'tenderer' | 'supplier')[];
}

export interface OcdsDocument {
  id: string;
  title: string;
  description: string;
  url?: string;
  format?: string;
  language: 'th';
}

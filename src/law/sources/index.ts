import * as administration from "./administration.ts";
import { CIVIL_PROCEDURE_INTERPRETATION } from "./civil-procedure-interpretation.ts";
import { CIVIL_PROCEDURE_LAW } from "./civil-procedure-law.ts";
import * as interpretations from "./enforcement-interpretations.ts";
import * as notices from "./enforcement-notices.ts";
import { FOUNDING_SOURCE } from "./founding-source.ts";
import type { Source } from "./source.ts";

export type { Source, SourceStatus } from "./source.ts";

/** Every text that a rule of ours cites. */
export const SOURCES = {
  founding: FOUNDING_SOURCE,
  civil_procedure_law: CIVIL_PROCEDURE_LAW,
  civil_procedure_interpretation: CIVIL_PROCEDURE_INTERPRETATION,
  seizure_rules: interpretations.SEIZURE_RULES,
  enforcement_work: interpretations.ENFORCEMENT_WORK_RULES,
  property_inquiry: interpretations.PROPERTY_INQUIRY_RULES,
  enforcement_procedure: interpretations.ENFORCEMENT_PROCEDURE_INTERPRETATION,
  objection_rules: interpretations.OBJECTION_RULES,
  network_inquiry: interpretations.NETWORK_INQUIRY_RULES,
  equity_rules: interpretations.EQUITY_RULES,
  preservation_rules: interpretations.PRESERVATION_RULES,
  interest: interpretations.INTEREST_INTERPRETATION,
  delegation: interpretations.DELEGATION_RULES,
  criminal_property: interpretations.CRIMINAL_PROPERTY_RULES,
  credit_deposit: interpretations.CREDIT_DEPOSIT_RULES,
  refusal_crime: interpretations.REFUSAL_CRIME_INTERPRETATION,
  dishonest_list: interpretations.DISHONEST_LIST_RULES,
  consumption: interpretations.CONSUMPTION_RULES,
  judicial_suggestion: interpretations.JUDICIAL_SUGGESTION_RULES,
  priority_reply: interpretations.PRIORITY_REPLY,
  finance_notice: notices.FINANCE_NOTICE_2000,
  land_house_notice: notices.LAND_HOUSE_NOTICE_2004,
  equity_notice: notices.EQUITY_NOTICE_2014,
  network_deduction: notices.NETWORK_DEDUCTION_NOTICE_2018,
  police_sharing: notices.POLICE_SHARING_NOTICE_2016,
  closure_rules: notices.CLOSURE_RULES,
  quality_opinion: notices.QUALITY_OPINION_2024,
  filing_opinion: notices.FILING_OPINION_2014,
  case_number_rules: notices.CASE_NUMBER_RULES,
  funds_rules: notices.FUNDS_RULES,
  goodwill_opinion: notices.GOODWILL_OPINION,
  relief_opinion: notices.RELIEF_OPINION,
  refusal_opinion: notices.REFUSAL_OPINION_2025,
  central_opinion: notices.CENTRAL_OPINION_2010,
  social_fund_notice: notices.SOCIAL_FUND_NOTICE_2000,
  pension_reply: notices.PENSION_REPLY_2014,
  housing_fund_reply: notices.HOUSING_FUND_REPLY_2013,
  presale_funds: notices.PRESALE_FUNDS_NOTICE_2022,
  wage_account_notice: notices.WAGE_ACCOUNT_NOTICE_2020,
  tax_collection: administration.TAX_COLLECTION_LAW,
  exit_entry: administration.EXIT_ENTRY_LAW,
  passport: administration.PASSPORT_LAW,
  detention_regulation: administration.DETENTION_REGULATION,
  wage_regulation: administration.WAGE_REGULATION,
  housing_fund_regulation: administration.HOUSING_FUND_REGULATION,
  market_entity_regulation: administration.MARKET_ENTITY_REGULATION,
  market_entity_rules: administration.MARKET_ENTITY_RULES,
  vehicle_registration: administration.VEHICLE_REGISTRATION_RULES,
  real_estate_regulation: administration.REAL_ESTATE_REGULATION,
  police_procedure: administration.POLICE_PROCEDURE_RULES,
  supervision_law: administration.SUPERVISION_LAW,
  discipline_law: administration.DISCIPLINE_LAW,
  social_assistance: administration.SOCIAL_ASSISTANCE_LAW,
  social_assistance_measures: administration.SOCIAL_ASSISTANCE_MEASURES,
  henan_norms: administration.HENAN_NORM_MEASURES,
  henan_credit: administration.HENAN_CREDIT_REGULATION,
  legal_education: administration.LEGAL_EDUCATION_LAW,
  criminal_law: administration.CRIMINAL_LAW,
  company_law: administration.COMPANY_LAW,
  fee_measures: administration.FEE_MEASURES,
  personal_information: administration.PERSONAL_INFORMATION_LAW,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

/** The articles of a source that our rules know, as numbers: another one does not compile. */
export type ArticleOf<Id extends SourceId> = keyof (typeof SOURCES)[Id]["articles"];

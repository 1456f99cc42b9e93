-- How long complaints are kept, and what is left of one after that: what the yearly report counts, and nobody's name.

-- Which version of its form was submitted: those that run on stay with the forms they began with.
alter table case_entry add column form_version varchar(64);

alter table complaint add column anonymised_on date;
alter table complaint alter column complainant_name drop not null;
alter table complaint alter column child_reference drop not null;
alter table complaint alter column conference_on drop not null;
alter table complaint alter column conference_chair drop not null;
alter table complaint alter column recorded_by drop not null;
alter table complaint add constraint complaint_whole check (anonymised_on is not null or complainant_name is not null
  and child_reference is not null and conference_on is not null and conference_chair is not null and recorded_by is not null);
create index complaint_by_closing on complaint (tenant, closed_on);
alter table case_entry alter column submitted_by drop not null;
alter table referral alter column to_whom drop not null;
alter table referral alter column what drop not null;

-- Somebody still needs the file, a court for instance: nothing of it is erased until the hold is lifted.
create table legal_hold (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  reason              varchar(1000) not null,
  held_by             varchar(64)  not null,
  held_at             timestamp with time zone not null,
  lifted_reason       varchar(1000),
  lifted_by           varchar(64),
  lifted_at           timestamp with time zone
);
create index legal_hold_by_complaint on legal_hold (complaint_reference, id);

-- Since when supervisors are shown that a complaint is going to be erased. For another day of closing it begins anew.
create table erasure_notice (
  complaint_reference varchar(20) primary key references complaint (reference),
  closed_on           date        not null,
  shown_since         date        not null,
  confirmed_by        varchar(64),
  confirmed_at        timestamp with time zone
);

-- What was erased, when and by which rule: references and no names. It refers to no other table and outlives them.
create table erasure (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)  not null,
  tenant              varchar(64)  not null,
  how                 varchar(12)  not null,
  rule                varchar(300) not null,
  by_user             varchar(64)  not null,
  erased_at           timestamp with time zone not null
);
create index erasure_by_tenant on erasure (tenant, id);

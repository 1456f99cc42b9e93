-- What nodes that work on one database share.

-- Browsers' sessions: a sign-in holds on every node. Spring Session's tables.
create table spring_session (
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval integer  not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100),
  constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);

create table spring_session_attributes (
  session_primary_id char(36)     not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);

-- Sign-ins at the council's own service: what is needed to ask it again, and to end them when it says so.
create table provider_session (
  id            varchar(36)  primary key,
  user_id       varchar(255) not null,
  subject       varchar(255) not null,
  sid           varchar(255),
  id_token      text         not null,
  refresh_token text         not null,
  began_at      timestamp with time zone not null,
  confirmed_at  timestamp with time zone not null,
  asked_at      timestamp with time zone            -- somebody is asking the service just now
);
create index provider_session_by_subject on provider_session (subject);
create index provider_session_by_sid on provider_session (sid);
create index provider_session_by_begin on provider_session (began_at);

-- Whoever holds the lock of this row brings the engine up to date at its start; others wait.
create table start_turn (
  id integer primary key
);
insert into start_turn (id) values (1);

-- When the database was restored from a backup: of what was to leave by then it is asked whether it has left already.
create table restoration (
  noted_at timestamp with time zone not null
);

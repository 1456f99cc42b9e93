-- Nodes that run, each with its heartbeat: who has no row here, or an old one, is gone.
create table node (
  id      varchar(36)  primary key,               -- of one start; also the owner of the engine's locks
  name    varchar(255) not null,                  -- the same at each start of the same node
  beat_at timestamp with time zone not null       -- by the database's clock
);

-- What a node is doing that no other may do at the same time; it goes with its node.
create table node_claim (
  work    varchar(100) primary key,
  node_id varchar(36)  not null references node (id) on delete cascade
);
create index node_claim_by_node on node_claim (node_id);

-- Such work is claimed there now: what is left is when it is tried again.
alter table bundle_making rename column claimed_until to next_try_at;

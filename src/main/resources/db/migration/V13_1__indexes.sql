-- For what lists and timers ask again and again, measured with 100,000 complaints.
create index complaint_to_count on complaint (tenant, conference_chair, status, received_on); -- rows of the register
create index deadline_running on deadline (met_on, ended_on);                                -- limits counted again
create index letter_to_ask_about on letter (asked_enough, carrier_key);                      -- what became of it
create index letter_by_time on letter (issued_at);                                           -- compared with what left
create index access_log_by_what on access_log (what, id);                                    -- openings to be told of

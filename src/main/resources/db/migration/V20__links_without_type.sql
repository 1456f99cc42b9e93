-- Identity links without a type say nothing of who may do a task, and the engine fails wherever it reads one: releases
-- before this one let administrators make them over REST.
delete from ACT_RU_IDENTITYLINK where TYPE_ is null;

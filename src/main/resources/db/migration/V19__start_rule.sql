-- Which row of the decision table asked, so that it can be counted how often each does.
alter table playbook_start add column rule varchar(120);
create index playbook_start_at on playbook_start (at);

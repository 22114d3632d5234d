-- Following patients: what a visit learnt and from where, the judgement of a death on treatment, the end of the study.

ALTER TABLE "registry" ADD COLUMN "study_ends_on" text COLLATE "C" NULL;

ALTER TABLE "patient" ADD COLUMN "death_toxic" text COLLATE "C" NULL;
ALTER TABLE "patient" ADD COLUMN "death_judged_by" text COLLATE "C" NULL;
ALTER TABLE "patient" ADD COLUMN "death_judgement" text COLLATE "C" NULL;

ALTER TABLE "follow_up" ADD COLUMN "not_done_reason" text COLLATE "C" NULL;
ALTER TABLE "follow_up" ADD COLUMN "vital_status" text COLLATE "C" NULL;
ALTER TABLE "follow_up" ADD COLUMN "vital_source" text COLLATE "C" NULL;
ALTER TABLE "follow_up" ADD COLUMN "vital_known_on" text COLLATE "C" NULL;
ALTER TABLE "follow_up" ADD COLUMN "treatment" text COLLATE "C" NULL;

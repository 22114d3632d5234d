-- Following patients: what a visit learnt and from where, the judgement of a death on treatment, the end of the study.

ALTER TABLE "registry" ADD COLUMN "study_ends_on" TEXT NULL;

ALTER TABLE "patient" ADD COLUMN "death_toxic" TEXT NULL;
ALTER TABLE "patient" ADD COLUMN "death_judged_by" TEXT NULL;
ALTER TABLE "patient" ADD COLUMN "death_judgement" TEXT NULL;

ALTER TABLE "follow_up" ADD COLUMN "not_done_reason" TEXT NULL;
ALTER TABLE "follow_up" ADD COLUMN "vital_status" TEXT NULL;
ALTER TABLE "follow_up" ADD COLUMN "vital_source" TEXT NULL;
ALTER TABLE "follow_up" ADD COLUMN "vital_known_on" TEXT NULL;
ALTER TABLE "follow_up" ADD COLUMN "treatment" TEXT NULL;

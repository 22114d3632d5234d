-- Refusals, counted by centre, month and reason; of serious events the narrative, an upgrade, and the progression of the sarcoma itself.

CREATE TABLE "refusal" (
    "centre_code" TEXT NOT NULL,
    "refused_in" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "patients" INTEGER NOT NULL,
    CONSTRAINT "PK_refusal" PRIMARY KEY ("centre_code", "refused_in", "reason"),
    CONSTRAINT "FK_refusal_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);

ALTER TABLE "registry" ADD COLUMN "progression_reporting" TEXT NULL;

ALTER TABLE "serious_event" ADD COLUMN "progression" TEXT NULL;
ALTER TABLE "serious_event" ADD COLUMN "upgraded_on" TEXT NULL;
ALTER TABLE "serious_event" ADD COLUMN "upgrade_submitted_on" TEXT NULL;
ALTER TABLE "serious_event" ADD COLUMN "narrative" TEXT NULL;

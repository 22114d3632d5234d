-- Refusals, counted by centre, month and reason; of serious events the narrative, an upgrade, and the progression of the sarcoma itself.

CREATE TABLE "refusal" (
    "centre_code" text COLLATE "C" NOT NULL,
    "refused_in" text COLLATE "C" NOT NULL,
    "reason" text COLLATE "C" NOT NULL,
    "patients" integer NOT NULL,
    CONSTRAINT "PK_refusal" PRIMARY KEY ("centre_code", "refused_in", "reason"),
    CONSTRAINT "FK_refusal_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);

ALTER TABLE "refusal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_centre" ON "refusal" USING ("sees_centre"("centre_code"));

ALTER TABLE "registry" ADD COLUMN "progression_reporting" text COLLATE "C" NULL;

ALTER TABLE "serious_event" ADD COLUMN "progression" text COLLATE "C" NULL;
ALTER TABLE "serious_event" ADD COLUMN "upgraded_on" text COLLATE "C" NULL;
ALTER TABLE "serious_event" ADD COLUMN "upgrade_submitted_on" text COLLATE "C" NULL;
ALTER TABLE "serious_event" ADD COLUMN "narrative" text COLLATE "C" NULL;

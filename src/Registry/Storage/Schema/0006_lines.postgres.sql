-- Changes of the dose of a drug.

CREATE TABLE "dose_change" (
    "id" uuid NOT NULL CONSTRAINT "PK_dose_change" PRIMARY KEY,
    "line_drug_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "changed_on" text COLLATE "C" NULL,
    "from_dose" numeric NULL,
    "to_dose" numeric NULL,
    "reason" text COLLATE "C" NULL,
    "missing" text COLLATE "C" NOT NULL DEFAULT '',
    CONSTRAINT "FK_dose_change_line_drug_line_drug_id" FOREIGN KEY ("line_drug_id") REFERENCES "line_drug" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_dose_change_line_drug_id_number" ON "dose_change" ("line_drug_id", "number");

ALTER TABLE "dose_change" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_drug" ON "dose_change" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "line_drug" WHERE "line_drug"."id" = "dose_change"."line_drug_id"));

-- One person under several pseudonyms: records linked, transferred, merged, or judged to be of different people.
ALTER TABLE "patient" ADD COLUMN "person" text COLLATE "C" NULL;
ALTER TABLE "patient" ADD COLUMN "transferred_on" text COLLATE "C" NULL;
ALTER TABLE "patient" ADD COLUMN "transferred_to" text COLLATE "C" NULL;
CREATE INDEX "IX_patient_person" ON "patient" ("person");
-- The centre that follows a patient now reads what the former one recorded, and writes nothing in it.
CREATE POLICY "of_transferred" ON "patient" FOR SELECT USING ("sees_centre"("transferred_to"));

CREATE TABLE "former_pseudonym" (
    "id" uuid NOT NULL CONSTRAINT "PK_former_pseudonym" PRIMARY KEY,
    "patient_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "pseudonym" text COLLATE "C" NOT NULL,
    "merged_on" text COLLATE "C" NULL,
    CONSTRAINT "FK_former_pseudonym_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_former_pseudonym_patient_id_number" ON "former_pseudonym" ("patient_id", "number");
CREATE UNIQUE INDEX "IX_former_pseudonym_pseudonym" ON "former_pseudonym" ("pseudonym");
ALTER TABLE "former_pseudonym" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_patient" ON "former_pseudonym" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "former_pseudonym"."patient_id"));

CREATE TABLE "distinct_patients" (
    "pair" text COLLATE "C" NOT NULL CONSTRAINT "PK_distinct_patients" PRIMARY KEY,
    "reason" text COLLATE "C" NOT NULL,
    "judged_on" text COLLATE "C" NULL
);
-- It names patients of two centres: for whoever sees both. A copy of the registry names every centre instead of *.
ALTER TABLE "distinct_patients" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_both_centres" ON "distinct_patients" USING (
    "sees_centre"(split_part("pair", '-', 1)) AND "sees_centre"(split_part(split_part("pair", '/', 2), '-', 1)));

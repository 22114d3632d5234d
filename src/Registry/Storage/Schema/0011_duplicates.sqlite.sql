-- One person under several pseudonyms: records linked, transferred, merged, or judged to be of different people.
ALTER TABLE "patient" ADD COLUMN "person" TEXT NULL;
ALTER TABLE "patient" ADD COLUMN "transferred_on" TEXT NULL;
ALTER TABLE "patient" ADD COLUMN "transferred_to" TEXT NULL;
CREATE INDEX "IX_patient_person" ON "patient" ("person");

CREATE TABLE "former_pseudonym" (
    "id" TEXT NOT NULL CONSTRAINT "PK_former_pseudonym" PRIMARY KEY,
    "patient_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "merged_on" TEXT NULL,
    CONSTRAINT "FK_former_pseudonym_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_former_pseudonym_patient_id_number" ON "former_pseudonym" ("patient_id", "number");
CREATE UNIQUE INDEX "IX_former_pseudonym_pseudonym" ON "former_pseudonym" ("pseudonym");

CREATE TABLE "distinct_patients" (
    "pair" TEXT NOT NULL CONSTRAINT "PK_distinct_patients" PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "judged_on" TEXT NULL
);

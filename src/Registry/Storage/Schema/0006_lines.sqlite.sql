-- Changes of the dose of a drug.

CREATE TABLE "dose_change" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dose_change" PRIMARY KEY,
    "line_drug_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "changed_on" TEXT NULL,
    "from_dose" TEXT NULL,
    "to_dose" TEXT NULL,
    "reason" TEXT NULL,
    "missing" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "FK_dose_change_line_drug_line_drug_id" FOREIGN KEY ("line_drug_id") REFERENCES "line_drug" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_dose_change_line_drug_id_number" ON "dose_change" ("line_drug_id", "number");

-- Questions put to the centres about their cases.
CREATE TABLE "query" (
    "id" TEXT NOT NULL CONSTRAINT "PK_query" PRIMARY KEY,
    "patient_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "record" TEXT NOT NULL,
    "key" TEXT NULL,
    "field" TEXT NULL,
    "question" TEXT NOT NULL,
    "check" TEXT NULL,
    "asked_on" TEXT NULL,
    "answer" TEXT NULL,
    "answered_on" TEXT NULL,
    "state" TEXT NOT NULL,
    "closed_on" TEXT NULL,
    CONSTRAINT "FK_query_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_query_patient_id_number" ON "query" ("patient_id", "number");

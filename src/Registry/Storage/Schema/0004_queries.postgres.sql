-- Questions put to the centres about their cases.
CREATE TABLE "query" (
    "id" uuid NOT NULL CONSTRAINT "PK_query" PRIMARY KEY,
    "patient_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "record" text COLLATE "C" NOT NULL,
    "key" text COLLATE "C" NULL,
    "field" text COLLATE "C" NULL,
    "question" text COLLATE "C" NOT NULL,
    "check" text COLLATE "C" NULL,
    "asked_on" text COLLATE "C" NULL,
    "answer" text COLLATE "C" NULL,
    "answered_on" text COLLATE "C" NULL,
    "state" text COLLATE "C" NOT NULL,
    "closed_on" text COLLATE "C" NULL,
    CONSTRAINT "FK_query_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_query_patient_id_number" ON "query" ("patient_id", "number");
ALTER TABLE "query" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_patient" ON "query" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "query"."patient_id"));

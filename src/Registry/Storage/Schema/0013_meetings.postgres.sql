-- Board meetings: who sits on them, and which cases stand on their agendas.
CREATE TABLE "meeting" (
    "code" text COLLATE "C" NOT NULL CONSTRAINT "PK_meeting" PRIMARY KEY,
    "title" text COLLATE "C" NOT NULL,
    "held_on" text COLLATE "C" NULL,
    "host_centre_code" text COLLATE "C" NULL,
    "state" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_meeting_centre_host_centre_code" FOREIGN KEY ("host_centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE INDEX "IX_meeting_host_centre_code" ON "meeting" ("host_centre_code");

CREATE TABLE "meeting_member" (
    "id" uuid NOT NULL CONSTRAINT "PK_meeting_member" PRIMARY KEY,
    "meeting_code" text COLLATE "C" NOT NULL,
    "account_id" uuid NOT NULL,
    "speciality" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_meeting_member_meeting_meeting_code" FOREIGN KEY ("meeting_code") REFERENCES "meeting" ("code") ON DELETE CASCADE,
    CONSTRAINT "FK_meeting_member_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_meeting_member_meeting_code_account_id" ON "meeting_member" ("meeting_code", "account_id");
CREATE INDEX "IX_meeting_member_account_id" ON "meeting_member" ("account_id");

CREATE TABLE "agenda_item" (
    "id" uuid NOT NULL CONSTRAINT "PK_agenda_item" PRIMARY KEY,
    "board_case_id" uuid NOT NULL,
    "meeting_code" text COLLATE "C" NOT NULL,
    "position" integer NULL,
    "listed_on" text COLLATE "C" NULL,
    "decided_on" text COLLATE "C" NULL,
    CONSTRAINT "FK_agenda_item_board_case_board_case_id" FOREIGN KEY ("board_case_id") REFERENCES "board_case" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_agenda_item_meeting_meeting_code" FOREIGN KEY ("meeting_code") REFERENCES "meeting" ("code") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_agenda_item_board_case_id_meeting_code" ON "agenda_item" ("board_case_id", "meeting_code");
CREATE INDEX "IX_agenda_item_meeting_code" ON "agenda_item" ("meeting_code");

-- Through a meeting its members read single cases of other centres. The setting holds the ids of their patients, separated by commas; without
-- it there are none. Such a case is read and never written: the policies for everything ask for the patient's centre again, down every path.
CREATE FUNCTION "reads_patient"("id" uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN "id" = ANY (string_to_array(current_setting('sarcoscope.patients', true), ',')::uuid[]);

CREATE POLICY "of_agenda" ON "patient" FOR SELECT USING ("reads_patient"("id"));

-- Below a patient, the centre that follows a transferred one reads as the members of a meeting do.
CREATE FUNCTION "reads_case"("patient_id" uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN "reads_patient"("patient_id") OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "reads_case"."patient_id" AND "sees_centre"("patient"."transferred_to"));

ALTER POLICY "of_seen_patient" ON "tumour" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "patient" WHERE "patient"."id" = "tumour"."patient_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "tumour" FOR SELECT USING ("reads_case"("patient_id"));
ALTER POLICY "of_seen_patient" ON "board_case" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "patient" WHERE "patient"."id" = "board_case"."patient_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "board_case" FOR SELECT USING ("reads_case"("patient_id"));
ALTER POLICY "of_seen_patient" ON "local_therapy" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "patient" WHERE "patient"."id" = "local_therapy"."patient_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "local_therapy" FOR SELECT USING ("reads_case"("patient_id"));
ALTER POLICY "of_seen_patient" ON "follow_up" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "patient" WHERE "patient"."id" = "follow_up"."patient_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "follow_up" FOR SELECT USING ("reads_case"("patient_id"));
ALTER POLICY "of_seen_patient" ON "query" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "patient" WHERE "patient"."id" = "query"."patient_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "query" FOR SELECT USING ("reads_case"("patient_id"));
ALTER POLICY "of_seen_patient" ON "line" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "patient" WHERE "patient"."id" = "line"."patient_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "line" FOR SELECT USING ("reads_case"("patient_id"));
ALTER POLICY "of_seen_tumour" ON "alteration" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "tumour" JOIN "patient" ON "patient"."id" = "tumour"."patient_id" WHERE "tumour"."id" = "alteration"."tumour_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "alteration" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "tumour" WHERE "tumour"."id" = "alteration"."tumour_id" AND "reads_case"("tumour"."patient_id")));
ALTER POLICY "of_seen_line" ON "line_drug" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "line" JOIN "patient" ON "patient"."id" = "line"."patient_id" WHERE "line"."id" = "line_drug"."treatment_line_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "line_drug" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "line" WHERE "line"."id" = "line_drug"."treatment_line_id" AND "reads_case"("line"."patient_id")));
ALTER POLICY "of_seen_line" ON "assessment" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "line" JOIN "patient" ON "patient"."id" = "line"."patient_id" WHERE "line"."id" = "assessment"."treatment_line_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "assessment" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "line" WHERE "line"."id" = "assessment"."treatment_line_id" AND "reads_case"("line"."patient_id")));
ALTER POLICY "of_seen_line" ON "adverse_event" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "line" JOIN "patient" ON "patient"."id" = "line"."patient_id" WHERE "line"."id" = "adverse_event"."treatment_line_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "adverse_event" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "line" WHERE "line"."id" = "adverse_event"."treatment_line_id" AND "reads_case"("line"."patient_id")));
ALTER POLICY "of_seen_line" ON "serious_event" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "line" JOIN "patient" ON "patient"."id" = "line"."patient_id" WHERE "line"."id" = "serious_event"."treatment_line_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "serious_event" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "line" WHERE "line"."id" = "serious_event"."treatment_line_id" AND "reads_case"("line"."patient_id")));
ALTER POLICY "of_seen_drug" ON "dose_change" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "line_drug" JOIN "line" ON "line"."id" = "line_drug"."treatment_line_id" JOIN "patient" ON "patient"."id" = "line"."patient_id" WHERE "line_drug"."id" = "dose_change"."line_drug_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "dose_change" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "line_drug" JOIN "line" ON "line"."id" = "line_drug"."treatment_line_id" WHERE "line_drug"."id" = "dose_change"."line_drug_id" AND "reads_case"("line"."patient_id")));
ALTER POLICY "of_seen_assessment" ON "lesion" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "assessment" JOIN "line" ON "line"."id" = "assessment"."treatment_line_id" JOIN "patient" ON "patient"."id" = "line"."patient_id" WHERE "assessment"."id" = "lesion"."assessment_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "lesion" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "assessment" JOIN "line" ON "line"."id" = "assessment"."treatment_line_id" WHERE "assessment"."id" = "lesion"."assessment_id" AND "reads_case"("line"."patient_id")));
ALTER TABLE "agenda_item" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_board_case" ON "agenda_item" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "board_case" JOIN "patient" ON "patient"."id" = "board_case"."patient_id" WHERE "board_case"."id" = "agenda_item"."board_case_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "agenda_item" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "board_case" WHERE "board_case"."id" = "agenda_item"."board_case_id" AND "reads_case"("board_case"."patient_id")));

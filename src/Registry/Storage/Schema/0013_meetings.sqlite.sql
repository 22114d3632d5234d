-- Board meetings: who sits on them, and which cases stand on their agendas.
CREATE TABLE "meeting" (
    "code" TEXT NOT NULL CONSTRAINT "PK_meeting" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "held_on" TEXT NULL,
    "host_centre_code" TEXT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "FK_meeting_centre_host_centre_code" FOREIGN KEY ("host_centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE INDEX "IX_meeting_host_centre_code" ON "meeting" ("host_centre_code");

CREATE TABLE "meeting_member" (
    "id" TEXT NOT NULL CONSTRAINT "PK_meeting_member" PRIMARY KEY,
    "meeting_code" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "speciality" TEXT NOT NULL,
    CONSTRAINT "FK_meeting_member_meeting_meeting_code" FOREIGN KEY ("meeting_code") REFERENCES "meeting" ("code") ON DELETE CASCADE,
    CONSTRAINT "FK_meeting_member_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_meeting_member_meeting_code_account_id" ON "meeting_member" ("meeting_code", "account_id");
CREATE INDEX "IX_meeting_member_account_id" ON "meeting_member" ("account_id");

CREATE TABLE "agenda_item" (
    "id" TEXT NOT NULL CONSTRAINT "PK_agenda_item" PRIMARY KEY,
    "board_case_id" TEXT NOT NULL,
    "meeting_code" TEXT NOT NULL,
    "position" INTEGER NULL,
    "listed_on" TEXT NULL,
    "decided_on" TEXT NULL,
    CONSTRAINT "FK_agenda_item_board_case_board_case_id" FOREIGN KEY ("board_case_id") REFERENCES "board_case" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_agenda_item_meeting_meeting_code" FOREIGN KEY ("meeting_code") REFERENCES "meeting" ("code") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_agenda_item_board_case_id_meeting_code" ON "agenda_item" ("board_case_id", "meeting_code");
CREATE INDEX "IX_agenda_item_meeting_code" ON "agenda_item" ("meeting_code");

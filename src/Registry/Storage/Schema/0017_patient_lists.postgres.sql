-- Lists of patients are counted and paged by this index alone: whose they are, and whether they may be shown.
CREATE INDEX "IX_patient_list" ON "patient" ("pseudonym", "centre_code", "transferred_to", "withdrawal_scope", "id");

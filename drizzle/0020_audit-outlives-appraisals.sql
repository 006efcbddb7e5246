ALTER TABLE "audit" DROP CONSTRAINT "audit_appraisal_id_appraisal_id_fk";

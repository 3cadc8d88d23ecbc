-- Whether the worklist was told that the days of an expert who gave no opinion are over.
ALTER TABLE expert_assignment ADD COLUMN over_told boolean NOT NULL DEFAULT FALSE;

-- The sweep for those: nobody else has a last day in the past and no opinion.
CREATE INDEX expert_assignment_over ON expert_assignment (over_told, valid_to);

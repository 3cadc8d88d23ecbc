-- The lists of the workbench and their figures are read from the index alone, in the order that they are shown.
ALTER TABLE work_item
  ADD KEY work_item_by_due (organization, closed_at, role, due_on, opened_at),
  DROP KEY work_item_by_organization;

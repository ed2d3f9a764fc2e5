-- Employees' complaints are few among those of customers and are counted apart (S33-08).
CREATE INDEX complaint_of_staff ON complaint.complaint (lodged_at) WHERE staff;

"""What was learned and how: labels, and the scripts that train what ships in `models/`. Not part of the wheel."""

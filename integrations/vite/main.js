import "narrows";

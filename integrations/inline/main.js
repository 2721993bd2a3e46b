import "narrows/inline";

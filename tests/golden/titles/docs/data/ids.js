papershelf.give("ids","m+jqyu8fy0TSiEStC1VyTfPEmmZ/3VJ5C3goFX4j6tiNFb2KUmTFXQg0uepsT/Mjl9c+kA==");

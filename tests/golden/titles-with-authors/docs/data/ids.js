papershelf.give("ids","N53GIJEI1T9Xfv/XnS8r28zeoQ+BvmzT+Ms15TtxFOtE3Hb+lpE4DA==");

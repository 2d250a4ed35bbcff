papershelf.give("ids","KcMW9VbKp+/zdHKgqE2+7w8d3YD9HWtc");

print("tsuchi")
